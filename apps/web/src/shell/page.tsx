import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { CsrfToken } from './components/csrf-form.js';
import { ErrorSummary, type Fault } from './components/error-summary.js';
import { IconSheet } from './components/icon.js';
import { Layout } from './components/layout.js';
import { BackLink, Breadcrumbs, type Link } from './components/way-back.js';
import { hasProblems, type Problems } from './problems.js';
import type { Viewer } from './viewer.js';

export interface Frame {
  /** Where you are, in the title of the window. */
  readonly title: string;
  /** The h1; left out where the body brings its own, as the identity bar does. */
  readonly heading?: string;
  /** Over the heading: the state of what the page is about, and its number. */
  readonly over?: ComponentChildren;
  readonly lead?: ComponentChildren;
  /** Beside the heading: the one button of the page. */
  readonly actions?: ComponentChildren;
  readonly viewer: Viewer;
  /** The key of the section in the header. */
  readonly nav?: string;
  readonly back?: Link;
  readonly breadcrumbs?: readonly Link[];
  readonly errors?: Problems | undefined;
  /** One column of reading width, for forms and prose; `small` for the few fields of a sign-in. */
  readonly narrow?: boolean | 'small';
}

const Heading = ({ frame }: { frame: Frame }) =>
  frame.heading === undefined ? null : (
    <div class={`cairn-page-head${frame.actions ? ' cairn-page-head--split' : ''}`}>
      <div>
        {frame.over && <div class="cairn-page-head__over row">{frame.over}</div>}
        <h1>{frame.heading}</h1>
        {frame.lead && <p>{frame.lead}</p>}
      </div>
      {frame.actions && <div class="cairn-button-group">{frame.actions}</div>}
    </div>
  );

const Above = ({ frame }: { frame: Frame }) => (
  <>
    {frame.breadcrumbs && <Breadcrumbs links={frame.breadcrumbs} />}
    {frame.back && <BackLink {...frame.back} />}
  </>
);

/** A whole page as HTML. The error summary links to the fields by their names, wherever the body put them. */
export function page(frame: Frame, body: ComponentChildren): string {
  const problems = hasProblems(frame.errors) ? frame.errors : undefined;
  const summary = problems && (
    <ErrorSummary title={titleOf(problems)} faults={faultsOf(problems, rendered(body, frame.viewer.csrf))} />
  );
  const inner = (
    <>
      {summary}
      <Heading frame={frame} />
      {body}
    </>
  );
  const html = rendered(
    <Layout
      title={`${problems ? 'Error: ' : ''}${frame.title} – ${frame.viewer.name === null ? (frame.viewer.organisation ?? 'Cairn') : 'Cairn'}`}
      viewer={frame.viewer}
      section={frame.nav}
      above={(frame.back ?? frame.breadcrumbs) && <Above frame={frame} />}
    >
      {frame.narrow ? (
        <div class={frame.narrow === 'small' ? 'cairn-narrow' : 'cairn-read'}>{inner}</div>
      ) : (
        inner
      )}
    </Layout>,
    frame.viewer.csrf,
  );
  // The sheet of drawings comes last, because only then it is known which of them the page uses.
  return `<!doctype html>${html.replace('</body>', () => `${rendered(<IconSheet html={html} />, '')}</body>`)}`;
}

const rendered = (content: ComponentChildren, csrf: string): string =>
  renderToString(<CsrfToken.Provider value={csrf}>{content}</CsrfToken.Provider>);

const titleOf = (problems: Problems): string =>
  problems.reasons.length > 0 ? 'This cannot be done yet' : 'There is a problem';

function faultsOf(problems: Problems, html: string): Fault[] {
  const ofFields = Object.entries(problems.fields).map(([field, text]) => ({
    text,
    href: anchorOf(field, html),
  }));
  return [...ofFields, ...problems.reasons.map(({ text, href }) => ({ text, href }))];
}

/** The control itself, the day of a date, or the first of several answers. */
function anchorOf(field: string, html: string): string | undefined {
  const id = [field, `${field}-day`, `${field}-1`].find(candidate => html.includes(`id="${candidate}"`));
  return id && `#${id}`;
}
