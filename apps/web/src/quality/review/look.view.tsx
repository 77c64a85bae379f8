import type { SampleToLook } from '#evidence';
import {
  Button,
  ButtonGroup,
  Card,
  CsrfForm,
  InsetText,
  LinkButton,
  page,
  type Problems,
  SummaryList,
  Table,
  type Viewer,
} from '../../shell/components.js';
import { qualityPaths } from '../quality-paths.js';

export interface Looking {
  readonly packId: string;
  readonly samples: readonly SampleToLook[];
  /** Samples that the reader has not looked at, these among them. */
  readonly left: number;
  readonly total: number;
  /** Which setting of the pack they belong to. */
  readonly round: number;
}

/** The second look: every sample as it will be given out. */
export const lookPage = (
  viewer: Viewer,
  { packId, samples, left, total, round }: Looking,
  problems: Problems,
): string =>
  page(
    {
      title: 'Second look',
      heading: 'Second look',
      lead: `You have looked at ${total - left} of ${total} samples. Read each as a stranger would: does anything tell who somebody is?`,
      viewer,
      nav: 'quality',
      back: { text: 'The pack', href: qualityPaths.pack(packId) },
      errors: problems,
    },
    <div class="stack stack--loose cairn-read">
      {samples.map(sample => (
        <Sample key={sample.nth} sample={sample} />
      ))}
      {samples.length ? (
        <CsrfForm action={qualityPaths.look(packId)}>
          <input type="hidden" name="round" value={String(round)} />
          {samples.map(sample => (
            <input key={sample.nth} type="hidden" name="samples" value={String(sample.nth)} />
          ))}
          <ButtonGroup>
            <Button>
              {left > samples.length ? 'I have read these: show the next' : 'I have read these'}
            </Button>
            <a href={qualityPaths.sendBack(packId)}>Send it back</a>
          </ButtonGroup>
        </CsrfForm>
      ) : (
        <AllSeen packId={packId} />
      )}
    </div>,
  );

const AllSeen = ({ packId }: { packId: string }) => (
  <>
    <InsetText>
      You have looked at every sample. By approving you say that nothing in them tells who somebody is; your
      role and initial go into the pack.
    </InsetText>
    <CsrfForm action={qualityPaths.approve(packId)}>
      <ButtonGroup>
        <Button>Approve the pack</Button>
        <LinkButton kind="secondary" href={qualityPaths.sendBack(packId)}>
          Send it back
        </LinkButton>
      </ButtonGroup>
    </CsrfForm>
  </>
);

const Sample = ({ sample }: { sample: SampleToLook }) => (
  <Card id={`sample-${sample.nth}`} title={`${sample.nth}. ${sample.title}`}>
    <div class="stack">
      {sample.blocks.map((block, at) => {
        switch (block.kind) {
          case 'facts':
            return <SummaryList key={at} facts={block.rows.map(([key, value]) => ({ key, value }))} />;
          case 'table':
            return (
              <Table
                key={at}
                caption={`${sample.title}: lines`}
                captionHidden
                stack
                columns={block.head.map(text => ({ text }))}
                rows={block.rows.map(row => row.map(cell => (typeof cell === 'string' ? cell : '')))}
              />
            );
          case 'text':
            return <p key={at}>{block.text}</p>;
          case 'heading':
            return <h3 key={at}>{block.text}</h3>;
          default:
            return 'text' in block ? (
              <p key={at} class="small soft">
                {block.text}
              </p>
            ) : null;
        }
      })}
    </div>
  </Card>
);
