/** One answer for all who ask the same, also at the same time; who asked in vain may ask again. */
export function onceEach<T>(): (key: string, ask: () => Promise<T>) => Promise<T> {
  const asked = new Map<string, Promise<T>>();
  return (key, ask) => {
    const known = asked.get(key);
    if (known !== undefined) return known;
    const answer = ask().catch((error: unknown) => {
      asked.delete(key);
      throw error;
    });
    asked.set(key, answer);
    return answer;
  };
}
