import type { Asked } from '#evidence';

type Search = Readonly<Record<string, string>>;

const withSearch = (path: string, search: Search): string => {
  const text = new URLSearchParams(Object.entries(search).filter(([, value]) => value)).toString();
  return text ? `${path}?${text}` : path;
};

/** Addresses of the quality pages. What was chosen (programme, day) goes along in the address. */
export const qualityPaths = {
  all: '/quality',
  framework: (id: string, search: Search = {}) => withSearch(`/quality/${id}`, search),
  indicator: (id: string, ref: string, search: Search = {}) =>
    withSearch(`/quality/${id}/${encodeURIComponent(ref)}`, search),
  packs: '/quality/packs',
  newPack: (framework = '', indicator = '', { programme = '' }: Search = {}) =>
    withSearch('/quality/packs/new', { framework, indicators: indicator, programme }),
  pack: (id: string) => `/quality/packs/${id}`,
  cancelPack: (id: string) => `/quality/packs/${id}/cancel`,
  download: (id: string) => `/quality/packs/${id}/download`,
} as const;

/** What has to be said in the address to ask the same again; the usual is left out. */
export interface Chosen {
  readonly asked: Asked;
  readonly search: Search;
}
