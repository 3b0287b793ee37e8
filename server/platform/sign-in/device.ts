export const browsers = ['chrome', 'edge', 'firefox', 'safari', 'other'] as const;
export const systems = ['windows', 'macos', 'linux', 'android', 'ios', 'other'] as const;

/** What a person needs to know her own devices again, and no more. */
export interface Device {
  browser: (typeof browsers)[number];
  system: (typeof systems)[number];
}

export const unknownDevice: Device = { browser: 'other', system: 'other' };

// The order tells: Edge also says Chrome, Chrome also says Safari, and a phone also says Linux or Mac.
const browserMarks: readonly [RegExp, Device['browser']][] = [
  [/\bEdg(e|A|iOS)?\//, 'edge'], [/\b(Firefox|FxiOS)\//, 'firefox'], [/(Chrome|CriOS|Chromium)\//, 'chrome'], [/\bSafari\//, 'safari'],
];
const systemMarks: readonly [RegExp, Device['system']][] = [
  [/\b(iPhone|iPad|iPod)\b/, 'ios'], [/\bAndroid\b/, 'android'], [/\bWindows\b/, 'windows'], [/\bMac OS X\b|\bMacintosh\b/, 'macos'], [/\bLinux\b/, 'linux'],
];

/** The family of the browser and of the system from a `User-Agent`; nothing else of it is kept. */
export function deviceOf(userAgent: string | undefined): Device {
  const agent = userAgent ?? '';
  return {
    browser: browserMarks.find(([mark]) => mark.test(agent))?.[1] ?? 'other',
    system: systemMarks.find(([mark]) => mark.test(agent))?.[1] ?? 'other',
  };
}
