/** Heard, not seen. It stands empty until there is something to say: only then does a screen reader say what comes into it. */
export function Said({ children }: { children: string }) {
  return (
    <span className="sr" role="status">
      {children}
    </span>
  );
}
