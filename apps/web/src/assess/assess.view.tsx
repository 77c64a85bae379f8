import type { AssessorVisit, Manifest } from '#evidence';
import { LocalDate } from '#kernel';
import {
  Button,
  ButtonGroup,
  CsrfForm,
  Input,
  InsetText,
  LinkButton,
  page,
  type Problems,
  type Viewer,
} from '../shell/components.js';
import { fieldsOf } from '../shell/forms/fields-of.js';

export const assessPaths = {
  door: (token: string) => `/assess/${token}`,
  code: (token: string) => `/assess/${token}/code`,
  pack: '/assess/pack',
  download: '/assess/pack/download',
  leave: '/assess/pack/leave',
  file: (path: string) => `/assess/pack/files/${path.split('/').map(encodeURIComponent).join('/')}`,
} as const;

/** The door: a code goes to the address that the link was sent to. */
export const doorPage = (viewer: Viewer, token: string, sent: boolean, problems: Problems): string =>
  page(
    {
      title: 'Evidence to look at',
      heading: 'Evidence to look at',
      lead: sent
        ? 'We have sent a code of six digits to your address. It works for ten minutes.'
        : 'To be sure that it is you, we send a code to the address that this link came to.',
      viewer,
      errors: problems,
      narrow: 'small',
    },
    <div class="stack">
      {sent && (
        <CsrfForm action={assessPaths.door(token)} class="cairn-card">
          <Input
            {...fieldsOf({}, problems).text('code')}
            label="Code"
            inputmode="numeric"
            autocomplete="one-time-code"
            width={10}
          />
          <Button block>Open the evidence</Button>
        </CsrfForm>
      )}
      <CsrfForm action={assessPaths.code(token)}>
        <Button kind={sent ? 'secondary' : 'primary'} block>
          {sent ? 'Send another code' : 'Send me a code'}
        </Button>
      </CsrfForm>
    </div>,
  );

/** The pack as an assessor reads it: every file by its indicator. */
export const assessPage = (viewer: Viewer, visit: AssessorVisit, manifest: Manifest): string =>
  page(
    {
      title: manifest.framework.name,
      heading: manifest.framework.name,
      lead: `${manifest.programmes.join(', ')}: evidence from ${words(manifest.from)} to ${words(manifest.to)}, as of ${words(manifest.asOf)}.`,
      viewer,
    },
    <div class="stack stack--loose cairn-read">
      <InsetText>
        For {visit.assessor_name}, until {words(visit.ends_on)}. People are named by{' '}
        {manifest.profile === 'coded' ? 'numbers' : 'one letter'}. If you find a name, please tell the
        organisation at once.
      </InsetText>
      <ButtonGroup>
        <LinkButton href={assessPaths.file('index.pdf')}>Open the index</LinkButton>
        <LinkButton kind="secondary" href={assessPaths.download}>
          Download everything
        </LinkButton>
      </ButtonGroup>
      {foldersOf(manifest).map(([folder, files]) => (
        <section key={folder} class="cairn-card">
          <h2>{titleOf(folder)}</h2>
          <ul class="stack stack--tight">
            {files.map(path => (
              <li key={path}>
                <a href={assessPaths.file(path)}>{path.slice(folder.length + 1)}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <CsrfForm action={assessPaths.leave}>
        <Button kind="secondary">Close the evidence</Button>
      </CsrfForm>
    </div>,
  );

const words = (iso: string): string => LocalDate.of(iso).toString();

function foldersOf({ files }: Manifest): [string, string[]][] {
  const folders = new Map<string, string[]>();
  for (const { path } of files) {
    const parts = path.split('/');
    const folder = parts.slice(0, Math.min(2, parts.length - 1)).join('/');
    if (folder) folders.set(folder, [...(folders.get(folder) ?? []), path]);
  }
  const byNumber = new Intl.Collator('en-GB', { numeric: true });
  return [...folders].sort(([a], [b]) => byNumber.compare(a, b));
}

/** `indicators/44-development-plan` as `44 development plan`, and `case-studies` as `Case studies`. */
const titleOf = (folder: string): string => {
  const title = (folder.split('/').at(-1) ?? '').replaceAll('-', ' ');
  return title.charAt(0).toLocaleUpperCase('en-GB') + title.slice(1);
};
