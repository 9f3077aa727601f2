/** A function that is asked once for each of its arguments, and remembers what it found. For work that ends: it forgets nothing. */
export function once<Of, Found>(read: (of: Of) => Found): (of: Of) => Found {
  const found = new Map<Of, Found>();
  return (of) => {
    const before = found.get(of);
    if (before !== undefined) return before;
    const now = read(of);
    found.set(of, now);
    return now;
  };
}
