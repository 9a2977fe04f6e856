/** The shield with three chevrons. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true">
      <path d="M14 2 25 6.4v7.2c0 6-4.4 10.3-11 12.4C7.4 23.9 3 19.6 3 13.6V6.4z" fill="var(--accent-solid)" />
      <path
        d="M8.5 11.5 14 8.8l5.5 2.7M8.5 15.5l5.5-2.7 5.5 2.7M8.5 19.5l5.5-2.7 5.5 2.7"
        fill="none"
        stroke="var(--accent-onSolid)"
        strokeWidth="1.9"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
