import type { MemberRow, SessionRow } from '#accounts';
import { LocalDate } from '#kernel';
import {
  Button,
  Card,
  CsrfForm,
  inSentence,
  page,
  SummaryList,
  Table,
  timeOfDay,
  type Viewer,
} from '../shell/components.js';
import { deviceInWords } from './device-words.js';
import { paths } from './paths.js';
import { ROLE_WORDS } from './role-words.js';

const ZONE = 'Europe/London';
const when = (instant: Date): string =>
  `${inSentence(LocalDate.ofInstant(instant, ZONE))}, ${timeOfDay(instant)}`;

const rolesOf = (member: MemberRow): string =>
  [
    ...member.roles.map(({ programme, role }) => `${ROLE_WORDS[role]}, ${programme}`),
    ...(member.administrator ? ['Administrator'] : []),
  ].join('; ') || 'None yet';

const EndSession = ({ session }: { session: SessionRow }) =>
  session.here ? (
    <>This one</>
  ) : (
    <CsrfForm action={paths.endSession} aria-label={`End the session on ${deviceInWords(session.device)}`}>
      <input type="hidden" name="session" value={session.id} />
      <Button kind="secondary" small>
        End it
      </Button>
    </CsrfForm>
  );

export function ownAccountPage(viewer: Viewer, member: MemberRow, sessions: readonly SessionRow[]): string {
  return page(
    {
      title: 'Your account',
      heading: 'Your account',
      viewer,
      actions: (
        <CsrfForm action={paths.signOut}>
          <Button>Sign out</Button>
        </CsrfForm>
      ),
    },
    <div class="stack stack--loose">
      <Card id="who" title="You">
        <SummaryList
          facts={[
            { key: 'Name', value: member.name },
            { key: 'E-mail address', value: member.email },
            { key: 'Roles', value: rolesOf(member) },
          ]}
        />
      </Card>
      <Card id="sessions" title="Where you are signed in">
        <Table
          caption="Your sessions"
          captionHidden
          stack
          columns={[{ text: 'On' }, { text: 'Since' }, { text: 'Last used' }, { text: 'End' }]}
          rows={sessions.map(session => [
            deviceInWords(session.device),
            when(session.started_at),
            when(session.seen_at),
            <EndSession session={session} />,
          ])}
        />
        <div class="space-above">
          <CsrfForm action={paths.signOutEverywhere}>
            <Button kind="secondary">Sign out everywhere</Button>
          </CsrfForm>
        </div>
        <p class="small soft space-above">
          A session ends by itself after an hour without use, and after twelve hours in any case.
        </p>
      </Card>
    </div>,
  );
}
