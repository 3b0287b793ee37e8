/** Two steps that join into one path. One colour: the colour of the text around it. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} fill="currentColor" aria-hidden="true">
      <path d="M1 9.2h6.2V6H13V1h2v7H9.2v3.2H3V15H1z" />
    </svg>
  );
}
