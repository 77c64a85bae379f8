import type { CaseStudies, CaseStudyRow } from '#evidence';
import { type Actor, LocalDate } from '#kernel';
import { VersionRead } from '../../casework/form-page.js';
import type { FormRoute } from '../../casework/form-route.js';
import { DateInput, Input, Textarea, type Viewer } from '../../shell/components.js';
import { typedDay } from '../../shell/forms/typed.js';
import { qualityPaths } from '../quality-paths.js';
import { AnswerFields } from './answer-fields.js';
import { NameForm, PartForm } from './case-study.forms.js';
import { AnswerForm } from './interview.forms.js';

interface Of {
  readonly actor: Actor;
  readonly viewer: Viewer;
  readonly study: CaseStudyRow;
  readonly studies: CaseStudies;
  readonly today: LocalDate;
}

const around = ({ viewer, study }: Of) => ({
  viewer,
  nav: 'quality',
  back: { text: `Case study of ${study.name}`, href: qualityPaths.caseStudy(study.id) },
});

export const consentRoute = (of: Of): FormRoute<AnswerForm> => ({
  ...around(of),
  title: `What ${of.study.name} answered`,
  lead: 'Whether their story may be shared: with the assessor, and wherever else you told them.',
  action: qualityPaths.caseStudyConsent(of.study.id),
  button: 'Save the answer',
  Form: AnswerForm,
  typed: { givenBy: 'self', ...typedDay('answeredOn', of.today) },
  act: async form => {
    await of.studies.consent(of.actor, of.study.id, form);
    return qualityPaths.caseStudy(of.study.id);
  },
  body: fields => (
    <AnswerFields
      fields={fields}
      given="Yes, it may be shared"
      stands={of.study.answer === 'given'}
      howHint="A story is signed off only with a consent in writing."
    />
  ),
});

export const partRoute = (of: Of): FormRoute<PartForm> => ({
  ...around(of),
  title: `The part of ${of.study.name}`,
  lead: 'What they did themselves in preparing the story. Changed after it was signed off, it opens the story again.',
  action: qualityPaths.partInCaseStudy(of.study.id),
  button: 'Save their part',
  Form: PartForm,
  typed: {
    version: String(of.study.version),
    part: of.study.part ?? '',
    ...typedDay('partOn', of.study.part_on ? LocalDate.of(of.study.part_on) : of.today),
  },
  act: async form => {
    await of.studies.partTaken(of.actor, of.study.id, form.version, form);
    return qualityPaths.caseStudy(of.study.id);
  },
  body: fields => (
    <>
      <VersionRead fields={fields} />
      <Textarea
        {...fields.text('part')}
        label="What did they do?"
        hint="Such as: told it in two talks, read it, and changed the end."
        rows={4}
        limit={2000}
      />
      <DateInput {...fields.day('partOn')} label="On which day, the last time?" />
    </>
  ),
});

export const nameRoute = (of: Of): FormRoute<NameForm> => ({
  ...around(of),
  title: `How ${of.study.name} is called`,
  lead: 'Offer them another first name for the story. Without one, they go out as one letter, as everybody else.',
  action: qualityPaths.nameInCaseStudy(of.study.id),
  button: 'Save the name',
  Form: NameForm,
  typed: { version: String(of.study.version), chosenName: of.study.chosen_name ?? '' },
  act: async form => {
    await of.studies.name(of.actor, of.study.id, form.version, form.chosenName);
    return qualityPaths.caseStudy(of.study.id);
  },
  body: fields => (
    <>
      <VersionRead fields={fields} />
      <Input
        {...fields.text('chosenName')}
        label="The first name that they chose"
        hint="One that nobody here has. In packs it stands wherever their own name is written. Empty for one letter."
        width={10}
      />
    </>
  ),
});
