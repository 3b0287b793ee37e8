const paths = {
  arrowLeft: 'M19 12H5m6-6-6 6 6 6',
  calendar: 'M5 6h14v14H5zM5 10h14M9 3v4m6-4v4',
  case: 'M4 8h16v11H4zM9 8V5h6v3',
  chart: 'M4 20h16M6 16l4-5 4 3 5-8',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  chevronDown: 'm6 9 6 6 6-6',
  chevronRight: 'm9 6 6 6-6 6',
  chevronLeft: 'm15 6-6 6 6 6',
  close: 'M6 6l12 12M18 6 6 18',
  error: 'M12 7v6m0 3.5v.5M8 3h8l5 5v8l-5 5H8l-5-5V8z',
  filter: 'M4 6h16M7 12h10m-7 6h4',
  grip: 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01',
  help: 'M9 9.2a3 3 0 1 1 4.2 2.8c-.8.4-1.2.9-1.2 1.8m0 3v.4M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  home: 'm4 11 8-7 8 7v9h-5v-6H9v6H4z',
  info: 'M12 11v6m0-10v.5M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  language: 'M3 12h18M12 3c3 3 3 15 0 18m0-18c-3 3-3 15 0 18M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  minus: 'M5 12h14',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  note: 'M5 4h14v11l-5 5H5zM14 20v-5h5M8.5 9h7m-7 4h4',
  path: 'M4 19h5v-7h6V5h5',
  people: 'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zm-6 9c0-4 2.5-6 6-6s6 2 6 6M16 4.5a3.5 3.5 0 0 1 0 6.2M18 14.5c2 .8 3 2.7 3 5.5',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm-7 9c0-4.5 3-7 7-7s7 2.5 7 7',
  plus: 'M12 5v14M5 12h14',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zm5 12 4.5 4.5',
  settings: 'M4 7h9m5 0h2M4 17h3m5 0h8M15.5 4.5v5m-6 5v5',
  sortDown: 'M12 5v14m-5-5 5 5 5-5',
  sortUp: 'M12 19V5m-5 5 5-5 5 5',
  undo: 'M8 5 4 9l4 4M4 9h10a5 5 0 0 1 0 10h-4',
  warning: 'M12 9v5m0 3v.5M12 3.5 2.5 20h19z',
} as const;

export type IconName = keyof typeof paths;

/** A drawn sign beside a word; never the only bearer of a meaning. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth={name === 'more' || name === 'grip' ? 3 : 1.8}
      strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
