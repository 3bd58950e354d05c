/** A text without what its comments say, which nobody reads. Every place in it stays what it is. */
export function withoutComments(text: string): string {
  return text.includes('<!--') ? text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' ')) : text;
}
