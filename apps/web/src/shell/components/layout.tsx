import type { ComponentChildren } from 'preact';
import { asset } from '../assets.js';
import type { Viewer } from '../viewer.js';
import { Footer } from './footer.js';
import { Header } from './header.js';

interface LayoutProps {
  readonly title: string;
  readonly viewer: Viewer;
  readonly section: string | undefined;
  /** What stands between the header and the main part: the way back. */
  readonly above?: ComponentChildren;
  readonly children: ComponentChildren;
}

const FONT = 'fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2';

const Head = ({ title, nonce }: { title: string; nonce: string }) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{title}</title>
    <link rel="icon" href={asset('favicon.svg')} type="image/svg+xml" />
    <link rel="preload" href={`/assets/${FONT}`} as="font" type="font/woff2" crossorigin="anonymous" />
    <link rel="stylesheet" href={asset('tokens.css')} />
    <link rel="stylesheet" href={asset('app.css')} />
    <meta name="theme-color" content="#fbf8f2" media="(prefers-color-scheme: light)" />
    <meta name="theme-color" content="#141917" media="(prefers-color-scheme: dark)" />
    <script type="module" src={asset('cairn.js')} nonce={nonce} />
  </head>
);

export const Layout = ({ title, viewer, section, above, children }: LayoutProps) => (
  <html lang="en-GB">
    <Head title={title} nonce={viewer.nonce} />
    <body>
      <a class="cairn-skip-link" href="#main">
        Skip to main content
      </a>
      <Header viewer={viewer} section={section} />
      <div class="cairn-width">
        {above && <div class="cairn-above">{above}</div>}
        <main class={`cairn-main${above ? ' cairn-main--below' : ''}`} id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <Footer viewer={viewer} />
    </body>
  </html>
);
