const BROWSERS = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const;
const SYSTEMS = [
  [/iPhone|iPad/, 'iPhone or iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
] as const;

/** `Firefox on Windows`: as much as helps to know one's own devices again. */
export function deviceInWords(device: string): string {
  const browser = BROWSERS.find(([mark]) => mark.test(device))?.[1];
  const system = SYSTEMS.find(([mark]) => mark.test(device))?.[1];
  return browser && system ? `${browser} on ${system}` : (browser ?? system ?? 'Another device');
}
