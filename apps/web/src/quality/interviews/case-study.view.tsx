import type { CaseStudyRow, PackWithStory, StoryVersionRow } from '#evidence';
import type { Reason } from '#kernel';
import {
  Button,
  ButtonGroup,
  Card,
  CsrfForm,
  InsetText,
  LinkButton,
  NotificationBanner,
  page,
  type Problems,
  SummaryList,
  Tag,
  type Viewer,
} from '../../shell/components.js';
import { qualityPaths } from '../quality-paths.js';
import { JOURNEY, storyStanding } from './case-studies.view.js';
import { answerInWords, dayOf } from './interview-words.js';
import { Story, StoryVersions } from './story.view.js';

export interface CaseStudyPage {
  readonly study: CaseStudyRow;
  /** Everything that it needs before it can be signed off. */
  readonly missing: readonly Reason[];
  readonly versions: readonly StoryVersionRow[];
  readonly packs: readonly PackWithStory[];
}

/** One story: what stands, what is missing, the text, and its versions. */
export function caseStudyPage(viewer: Viewer, shown: CaseStudyPage, problems: Problems): string {
  const { study, versions, packs } = shown;
  const standing = storyStanding(study);
  return page(
    {
      title: `Case study of ${study.name}`,
      heading: study.name,
      over: <Tag family={standing.family}>{standing.word}</Tag>,
      lead: JOURNEY[study.kind],
      viewer,
      nav: 'quality',
      back: { text: 'Case studies', href: qualityPaths.caseStudies },
      errors: problems,
      actions: <LinkButton href={qualityPaths.writeCaseStudy(study.id)}>Write</LinkButton>,
    },
    <div class="stack stack--loose cairn-read">
      {study.answer === 'withdrawn' && <Withdrawn packs={packs} />}
      <Ready {...shown} />
      <Card id="person" title="The person">
        <SummaryList facts={factsOf(study)} />
      </Card>
      <Card id="story" title={study.words === 1 ? 'The story: 1 word' : `The story: ${study.words} words`}>
        <Story text={versions[0]} />
      </Card>
      {versions.length > 1 && <StoryVersions versions={versions} />}
    </div>,
  );
}

const Withdrawn = ({ packs }: { packs: readonly PackWithStory[] }) => (
  <NotificationBanner state="gap" title="The consent was withdrawn: this story goes into no further pack">
    {packs.length > 0 && (
      <p>
        It lies in {packs.length === 1 ? 'a pack that was' : `${packs.length} packs that were`} given out:{' '}
        {packs.map((pack, nth) => (
          <span key={pack.id}>
            {nth > 0 && ', '}
            <a href={qualityPaths.pack(pack.id)}>
              {pack.framework} of {dayOf(pack.as_of)}
            </a>
          </span>
        ))}
        . End the access to it and tell the assessor.
      </p>
    )}
  </NotificationBanner>
);

const Ready = ({ study, missing }: CaseStudyPage) => {
  if (study.signed_on)
    return (
      <p>
        Signed off by {study.signed_by} on {dayOf(study.signed_on)}. Any change in it opens it again.
      </p>
    );
  return (
    <Card id="ready" title="Before it is signed off">
      <div class="stack">
        {missing.length > 0 ? (
          <ul>
            {missing.map(one => (
              <li key={one.text}>{one.text}</li>
            ))}
          </ul>
        ) : (
          <InsetText family="good">Nothing is missing.</InsetText>
        )}
        <CsrfForm action={qualityPaths.signOffCaseStudy(study.id)}>
          <input type="hidden" name="version" value={String(study.version)} />
          <ButtonGroup>
            <Button kind={missing.length ? 'secondary' : 'primary'}>Sign it off</Button>
          </ButtonGroup>
        </CsrfForm>
      </div>
    </Card>
  );
};

const change = (href: string, text: string, about: string) => (
  <a href={href}>
    {text}
    <span class="cairn-visually-hidden"> {about}</span>
  </a>
);

const factsOf = (study: CaseStudyRow) => [
  {
    key: 'Consent to share it',
    value: answerInWords(study),
    action: change(qualityPaths.caseStudyConsent(study.id), 'Record', 'their consent'),
  },
  {
    key: 'Part in preparing it',
    value: study.part ? (
      <span class="as-typed">{`${study.part} (${study.part_on ? dayOf(study.part_on) : ''})`}</span>
    ) : (
      'Nothing recorded'
    ),
    action: change(qualityPaths.partInCaseStudy(study.id), 'Record', 'their part'),
  },
  {
    key: 'Called in it',
    value: study.chosen_name ?? 'One letter, as everybody else',
    action: change(qualityPaths.nameInCaseStudy(study.id), 'Change', 'how they are called'),
  },
  { key: 'Programme', value: study.programme },
];
