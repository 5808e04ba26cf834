/** What this browser remembers. Storage may be closed to us (private windows): then nothing is kept. */

export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function keep(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Nothing to do: the page works without memory.
  }
}

/** A remembered value of the right shape, or the one given. */
export function recall<T>(key: string, otherwise: T, isRight: (value: unknown) => value is T): T {
  const text = remembered(key);
  if (text === null) return otherwise;
  try {
    const value: unknown = JSON.parse(text);
    return isRight(value) ? value : otherwise;
  } catch {
    return otherwise;
  }
}
