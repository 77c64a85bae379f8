import type { PackRow } from '#evidence';
import {
  Button,
  ButtonGroup,
  Card,
  CsrfForm,
  LinkButton,
  NotificationBanner,
  Progress,
} from '../shell/components.js';
import { qualityPaths } from './quality-paths.js';

interface Props {
  readonly pack: PackRow;
  /** Whether the reader built it: then the second look is somebody else's. */
  readonly own: boolean;
  readonly builds: boolean;
}

/** What happens to a pack now, and whose turn it is. */
export const PackNext = ({ pack, own, builds }: Props) => {
  switch (pack.stage) {
    case 'waiting':
    case 'running':
      return <UnderWay pack={pack} />;
    case 'to-decide':
      return <ToDecide pack={pack} builds={builds} />;
    case 'second-look':
      return <SecondLook pack={pack} own={own} />;
    case 'sent-back':
      return <SentBack pack={pack} builds={builds} />;
    case 'ready':
      return (
        <ButtonGroup>
          <LinkButton href={qualityPaths.download(pack.id)}>Download the pack</LinkButton>
        </ButtonGroup>
      );
    default:
      return <AtAnEnd pack={pack} builds={builds} />;
  }
};

const UnderWay = ({ pack }: { pack: PackRow }) => (
  <Card id="progress-card" title="It is being built">
    <div class="stack">
      <Progress label="Steps done" done={pack.done} total={pack.total || pack.indicators.length} />
      <p class="small soft">This page asks again by itself every few seconds.</p>
      <CsrfForm action={qualityPaths.cancelPack(pack.id)}>
        <Button kind="secondary">Cancel this pack</Button>
      </CsrfForm>
    </div>
  </Card>
);

const ToDecide = ({ pack, builds }: Omit<Props, 'own'>) => (
  <Card id="words-card" title="Words wait for you">
    <div class="stack">
      <p>
        {pack.open_words === 1 ? '1 word' : `${pack.open_words ?? 0} words`} in the samples may be a name. Say
        of each whether it goes out; the pack is built once nothing is open.
      </p>
      {builds && (
        <ButtonGroup>
          <LinkButton href={qualityPaths.words(pack.id)}>Decide on the words</LinkButton>
          <CsrfForm action={qualityPaths.again(pack.id)}>
            <Button kind="secondary">Draw again, after records were corrected</Button>
          </CsrfForm>
        </ButtonGroup>
      )}
    </div>
  </Card>
);

const SecondLook = ({ pack, own }: Omit<Props, 'builds'>) => (
  <Card id="look-card" title={own ? 'Somebody else looks now' : 'The second look is yours'}>
    <div class="stack">
      <p>
        {own
          ? 'Another manager, or the safeguarding lead, looks at every sample. Then it can be downloaded.'
          : `Look at ${pack.samples === 1 ? 'its one sample' : `each of its ${pack.samples} samples`} with your own eyes. The software has searched for every name that it knows; you see what it cannot.`}
      </p>
      {!own && (
        <ButtonGroup>
          <LinkButton href={qualityPaths.look(pack.id)}>Look at the samples</LinkButton>
        </ButtonGroup>
      )}
    </div>
  </Card>
);

const SentBack = ({ pack, builds }: Omit<Props, 'own'>) => (
  <Card id="back-card" title={`Sent back by ${pack.sent_back_by ?? 'the second person'}`}>
    <div class="stack">
      <p class="as-typed">{pack.sent_back_because}</p>
      {builds && (
        <ButtonGroup>
          <LinkButton href={qualityPaths.mend(pack.id)}>Mend it</LinkButton>
        </ButtonGroup>
      )}
    </div>
  </Card>
);

const AtAnEnd = ({ pack, builds }: Omit<Props, 'own'>) => (
  <>
    <NotificationBanner state={pack.stage === 'cancelled' ? 'paused' : 'gap'} title={whyEnded(pack)} />
    <ButtonGroup>
      {builds && (pack.stage === 'stopped' || pack.stage === 'failed') && (
        <CsrfForm action={qualityPaths.again(pack.id)}>
          <Button>Build it again</Button>
        </CsrfForm>
      )}
      <LinkButton kind="secondary" href={qualityPaths.newPack(pack.framework)}>
        Build another
      </LinkButton>
    </ButtonGroup>
  </>
);

function whyEnded(pack: PackRow): string {
  if (pack.stage === 'withdrawn') return pack.withdrawn_because ?? 'It was withdrawn.';
  if (pack.stage === 'cancelled') return 'It was cancelled before it was finished.';
  return pack.stopped_because ?? 'It could not be built. Please try again.';
}
