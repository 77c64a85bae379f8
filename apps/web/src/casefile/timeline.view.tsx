import type { TimelineRow } from '#casefile';
import { LocalDate } from '#kernel';
import {
  CONTACT_PURPOSES,
  CONTACT_WAYS,
  MEETING_WAYS,
  OUTCOMES_TOLD,
  REVIEW_OUTCOMES,
  WISHES,
} from '../casework/words.js';
import { paths } from '../paths.js';
import { type Happening, listed, onTimeline, Timeline } from '../shell/components.js';

const EVENTS: Record<string, string> = {
  'mentee-referred': 'Referred',
  'mentee-referred-again': 'Referred again',
  'mentee-returned': 'Came back to the programme',
  'mentee-waiting': 'Put on the waiting list',
  'waiting-band-changed': 'Placed on the waiting list',
  'mentee-left': 'Left the programme',
  'mentee-assessed': 'Assessed',
  'mentee-assessment-corrected': 'Assessment corrected',
  'eligibility-checked': 'Eligibility checked',
  'mentee-risk-assessed': 'Risk assessed',
  'activity-risk-assessed': 'What they do together assessed for risk',
  'home-risk-assessed': 'Home assessed for risk',
  'risk-assessment-corrected': 'Risk assessment corrected',
  'risk-action-done': 'Action against a risk done',
  'risk-action-reopened': 'Action against a risk taken up again',
  'consents-answered': 'Answers on consent recorded',
  'consent-withdrawn': 'Consent taken back',
  'consent-corrected': 'An answer on consent corrected',
  'decides-alone': 'Decided to agree without a carer',
  'custody-recorded': 'Time in custody recorded',
  'custody-corrected': 'Custody and release corrected',
  'custody-released': 'Released from custody',
  'equalities-asked': 'Equality questions asked',
  'letter-sent': 'Letter sent',
  'letter-printed': 'Letter printed',
  'information-given': 'Information given',
  'induction-given': 'Induction given',
  'safeguarding-given': 'Told how to report a concern',
  'key-contact-given': 'Contact for the carer given',
  'skills-training-given': 'Training in getting on with people given',
  'preparation-corrected': 'Preparation corrected',
  'mentor-applied': 'Applied',
  'application-received': 'The application came in',
  'application-corrected': 'The application was completed or corrected',
  'applicant-shortlisted': 'Put on the short list',
  'interviewed-selection': 'Interviewed',
  'interviewed-after-training': 'Interviewed after the training',
  'interview-corrected': 'Record of an interview corrected',
  'reference-asked': 'Reference asked for',
  'reference-withdrawn': 'Referee not asked any more',
  'reference-received': 'Reference came in',
  'reference-verified': 'Reference checked with the referee',
  'reference-taken-up': 'What a reference says against them taken up',
  'reference-decided': 'Reference decided on',
  'applicant-rejected': 'Not taken on',
  'applicant-withdrew': 'Withdrew',
  'applicant-held': 'Held back from being destroyed',
  'applicant-released': 'Held back no longer',
  'applicant-destroyed': 'What they applied with was destroyed',
  'applicant-fed-back': 'Told why, and what else there is',
  'mentor-approved': 'Approved as a mentor',
  'mentor-on-hold': 'Put on hold',
  'mentor-resumed': 'Back from hold',
  'mentor-left': 'Left',
  'mentor-invited': 'Invited to sign in',
  'mentor-handbook-given': 'Given the handbook',
  'mentor-role-description-given': 'Given the role description',
  'mentor-code-of-conduct-given': 'Accepted the code of conduct',
  'policy-acknowledged': 'Agreed to a policy',
  'badge-issued': 'Badge issued',
  'badge-returned': 'Badge given back',
  'badge-lost': 'Badge lost',
  'badge-replaced': 'Badge replaced',
  'vetting-eligibility-decided': 'Check that the role needs worked out',
  'vetting-requested': 'Check asked for',
  'vetting-certificate-seen': 'Original certificate seen',
  'vetting-updates-agreed': 'Agreed to be looked up in the update service',
  'vetting-status-current': 'Looked up: still current',
  'vetting-status-lost': 'Looked up: no longer clear to work',
  'vetting-accepted': 'Certificate from elsewhere taken over',
  'vetting-stay-told': 'Stay abroad told of',
  'vetting-stay-settled': 'Stay abroad settled',
  'vetting-withdrawn': 'Application for a check withdrawn',
  'vetting-decided': 'Vetting decision recorded',
  'vetting-corrected': 'Vetting decision corrected',
  'training-attended': 'Attended training',
  'training-corrected': 'Training corrected',
  'training-missed': 'Missed a training session',
  'training-register-corrected': 'Register of training corrected',
  'training-booked': 'Given a place on a course',
  'training-waiting': 'Put on the waiting list of a course',
  'training-place-given-up': 'Gave up the place on a course',
  'training-outline-told': 'Told dates and outline of a course',
  'training-feedback-given': 'Gave feedback on training',
  'training-certificate-given': 'Given a certificate of training',
  'match-proposed': 'Match proposed',
  'profile-taken': 'Matching profile taken',
  'profile-corrected': 'Matching profile changed',
  'conflict-noted': 'Noted that two must not be matched',
  'conflict-lifted': 'Two may be matched again',
  'mentor-told-of-match': 'The mentor was asked about the match',
  'mentee-told-of-match': 'The young person was asked about the match',
  'mentor-briefed': 'The mentor was told what they need to know',
  'mentor-briefed-corrected': 'What the mentor was told was corrected',
  'match-risk-assessed': 'Risk of the match assessed',
  'match-risk-assessed-corrected': 'Risk of the match looked at again',
  introduced: 'Introduced in a meeting of three',
  'introduced-corrected': 'Matching meeting corrected',
  'match-began': 'The match began',
  'match-paused': 'The match was paused',
  'match-resumed': 'The match went on',
  'match-ended': 'The match ended',
  'match-declined': 'The match was declined',
  'agreement-recorded': 'Mentoring agreement recorded',
  'agreement-corrected': 'Mentoring agreement corrected',
  'rule-waived': 'Waived with a reason',
};

export interface TimelineWords {
  readonly today: LocalDate;
  /** Whether the reader may read what everybody wrote about this case, beside that it is there. */
  readonly reads: boolean;
  /** Whether the reader may open the forms that correct them. */
  readonly writes: boolean;
}

/** What happened, told so that it can be read at a glance. */
export const CaseTimeline = ({ rows, words }: { rows: readonly TimelineRow[]; words: TimelineWords }) => (
  <Timeline happenings={rows.map(row => happening(row, words))} />
);

function happening(row: TimelineRow, words: TimelineWords): Happening {
  const when = { iso: row.on_day, text: onTimeline(LocalDate.of(row.on_day), words.today) };
  switch (row.kind) {
    case 'sheet':
      return { ...sheet(row), when };
    case 'review':
      return { ...review(row), when };
    case 'contact':
      return { ...contact(row, words), when };
    case 'supervision':
      return { ...supervision(row), when };
    case 'event':
      return {
        title: [EVENTS[row.ref] ?? row.ref, row.facts.rule].filter(Boolean).join(': '),
        family: 'none',
        icon: 'track',
        when,
        by: row.by ?? 'Cairn',
        body: row.facts.letter ? (
          <p class="small soft">
            <a href={paths.letter(row.facts.letter)}>Open the letter</a>
          </p>
        ) : row.facts.reason ? (
          <p>{row.facts.reason}</p>
        ) : undefined,
      };
  }
}

type Told = Omit<Happening, 'when'>;
const Prose = ({ text }: { text: string | null | undefined }) =>
  text ? <p class="as-typed">{text}</p> : null;

function sheet({ facts, ref, by }: TimelineRow): Told {
  const met = facts.outcome === 'met';
  const how =
    facts.how && facts.how !== 'in-person' ? `, ${(MEETING_WAYS[facts.how] ?? '').toLowerCase()}` : '';
  const worried = facts.worry !== 'no';
  return {
    title: met ? `Met, ${facts.minutes ?? ''} minutes${how}` : (OUTCOMES_TOLD[facts.outcome ?? ''] ?? ''),
    family: worried ? 'late' : met ? 'good' : 'none',
    icon: worried ? 'late' : met ? 'track' : 'gap',
    by: [by, facts.readBy ? `read by ${facts.readBy}` : 'not read yet', facts.amended ? 'corrected' : '']
      .filter(Boolean)
      .join(', '),
    body: (
      <>
        {worried && (
          <p class="small">{facts.worry === 'urgent' ? 'Marked as urgent.' : 'Asked for a call.'}</p>
        )}
        <Prose text={facts.text} />
        {facts.told && <p class="small soft">{facts.told}</p>}
        <p class="small soft">
          {facts.place && met ? `${facts.place}. ` : ''}
          <a href={paths.sheet(ref)}>Open the sheet</a>
        </p>
      </>
    ),
  };
}

function review({ facts, ref, by, reads }: TimelineRow): Told {
  const missing = facts.missing ?? [];
  return {
    title: 'Mentee review',
    family: missing.length ? 'soon' : 'good',
    icon: missing.length ? 'risk' : 'ready',
    by: [by, facts.amended ? 'corrected' : ''].filter(Boolean).join(', '),
    body: (
      <>
        <Prose text={facts.text} />
        <p class="small soft">
          {facts.wish ? `Wish to continue: ${(WISHES[facts.wish] ?? '').toLowerCase()}. ` : ''}
          {facts.outcome ? `Outcome: ${(REVIEW_OUTCOMES[facts.outcome] ?? '').toLowerCase()}. ` : ''}
          {missing.length ? `Not covered: ${listed([...missing])}. ` : ''}
          {facts.lateReason ? `Late: ${facts.lateReason}. ` : ''}
          {reads && <a href={paths.review(ref)}>Open the review</a>}
        </p>
      </>
    ),
  };
}

function contact({ facts, ref, by, reads }: TimelineRow, { writes }: TimelineWords): Told {
  const way = CONTACT_WAYS[facts.how ?? ''] ?? '';
  const purpose = CONTACT_PURPOSES[facts.purpose ?? ''] ?? '';
  const whom = facts.with ?? `the ${facts.about ?? ''}`;
  return {
    title: facts.reached ? `${purpose} with ${whom}` : `Tried to reach ${whom}`,
    family: facts.reached ? 'wait' : 'none',
    icon: facts.reached ? 'phone' : 'gap',
    by: [way, by, facts.amended ? 'corrected' : ''].filter(Boolean).join(', '),
    body: (
      <>
        <Prose text={facts.text} />
        {reads && (
          <p class="small soft">
            <a href={paths.contact(ref)}>{writes ? 'Correct this contact' : 'Open the contact'}</a>
          </p>
        )}
      </>
    ),
  };
}

function supervision({ facts, ref, by, reads }: TimelineRow): Told {
  const missing = facts.missing ?? [];
  return {
    title: 'Supervision',
    family: missing.length ? 'soon' : 'good',
    icon: missing.length ? 'risk' : 'ready',
    by: [by, facts.amended ? 'corrected' : ''].filter(Boolean).join(', '),
    body: (
      <p class="small soft">
        {missing.length ? `Not covered: ${listed([...missing])}. ` : ''}
        {reads && <a href={paths.supervision(ref)}>Open the record</a>}
      </p>
    ),
  };
}
