/** Names of the things that a drift report checks: findings of one name are counted once, by the worst. */
export function toCaseCheck(id: string): string {
  return `case ${id}`;
}

export function toFixtureCheck(id: string): string {
  return `fixture ${id}`;
}
