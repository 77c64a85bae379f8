import type { Choice } from '#casefile';
import { choicesOf } from '../../people/worker-field.js';
import { Select } from '../../shell/components.js';
import type { Fields } from '../../shell/forms/fields-of.js';

/** By which campaign somebody came, or which one an evening belongs to. */
export const CampaignField = ({
  fields,
  campaigns,
  label = 'By which campaign did they come?',
}: {
  fields: Fields;
  campaigns: readonly Choice[];
  label?: string;
}) =>
  campaigns.length ? (
    <Select
      {...fields.text('campaignId')}
      label={label}
      choices={choicesOf(campaigns)}
      prompt="None, or not known"
    />
  ) : (
    <p class="soft">No campaign has begun yet that could be named here.</p>
  );
