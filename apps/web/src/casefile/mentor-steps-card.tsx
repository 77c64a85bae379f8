import type { MentorRow } from '#people';
import type { DecisionRow } from '#recruitment';
import { matchingPaths } from '../matching/matching-paths.js';
import { policyPaths } from '../organisation/policy-paths.js';
import { paths } from '../paths.js';
import { recruitmentPaths } from '../recruitment/recruitment-paths.js';
import { interviewPaths, referencePaths } from '../recruitment/references-paths.js';
import { Card } from '../shell/components.js';

interface MentorStepsProps {
  readonly mentor: MentorRow;
  readonly decision: DecisionRow | null;
  /** The programme works with young people in custody. */
  readonly visits: boolean;
}

/** What can be done next with a mentor, or seen of them. */
export const MentorSteps = ({ mentor, decision, visits }: MentorStepsProps) => {
  const standing = decision && !decision.cameBack ? decision.outcome : 'approved';
  const moves =
    mentor.state === 'approved'
      ? ([
          ['hold', 'Put on hold'],
          ['leave', 'Record that they left'],
        ] as const)
      : mentor.state === 'on-hold'
        ? ([
            ['resume', 'Record the return'],
            ['leave', 'Record that they left'],
          ] as const)
        : [];
  return (
    <Card id="steps" title="Next steps">
      <ul class="stack stack--tight">
        {moves.map(([move, text]) => (
          <li key={move}>
            <a href={paths.mentorMove(mentor.id, move)}>{text}</a>
          </li>
        ))}
        {mentor.state === 'approved' && (
          <li>
            <a href={matchingPaths.suggestions('mentor', mentor.id)}>Find a young person</a>
          </li>
        )}
        <li>
          <a href={matchingPaths.profile('mentor', mentor.id)}>Matching profile</a>
        </li>
        {mentor.state === null && (
          <>
            <li>
              <a href={recruitmentPaths.approve(mentor.id)}>Approve as a mentor</a>
            </li>
            {standing !== 'rejected' && (
              <li>
                <a href={recruitmentPaths.reject(mentor.id)}>Turn down</a>
              </li>
            )}
            {standing === 'approved' && (
              <li>
                <a href={recruitmentPaths.withdraw(mentor.id)}>Record that they withdrew</a>
              </li>
            )}
          </>
        )}
        <li>
          <a href={paths.letters('mentors', mentor.id)}>Letters</a>
        </li>
        <li>
          <a href={recruitmentPaths.application(mentor.id)}>See the application</a>
        </li>
        <li>
          <a href={referencePaths.references(mentor.id)}>See the references</a>
        </li>
        <li>
          <a href={interviewPaths.interviews(mentor.id)}>See the interviews</a>
        </li>
        <li>
          <a href={paths.vettingFile(mentor.id)}>See how the vetting stands</a>
        </li>
        {visits && (
          <li>
            <a href={paths.custodyVisits(mentor.id)}>Visits in custody</a>
          </li>
        )}
        <li>
          <a href={recruitmentPaths.given(mentor.id)}>Record handbook and code of conduct</a>
        </li>
        <li>
          <a href={policyPaths.ofMentor(mentor.id)}>See the policies they agreed to</a>
        </li>
        {mentor.state && (
          <li>
            <a href={recruitmentPaths.badge(mentor.id)}>Badge</a>
          </li>
        )}
        <li>
          <a href={recruitmentPaths.particulars(mentor.id)}>Emergency contact and expenses</a>
        </li>
        <li>
          <a href={recruitmentPaths.exit(mentor.id)}>Ask how it was, at an ending</a>
        </li>
        <li>
          <a href={recruitmentPaths.accreditation(mentor.id)}>Accreditation</a>
        </li>
        <li>
          <a href={paths.mentorTraining(mentor.id)}>See their training</a>
        </li>
      </ul>
    </Card>
  );
};
