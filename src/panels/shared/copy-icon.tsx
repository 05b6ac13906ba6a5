/** Two sheets, one behind the other. */
export function CopyIcon() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth={1.5}>
      <path d="M5.75 5.75h8.5v8.5h-8.5z" />
      <path d="M3.25 10.25h-1.5v-8.5h8.5v1.5" />
    </svg>
  );
}
