import { SHORTEST } from '#accounts';
import { Input } from '../shell/components.js';

export const NewPassword = ({ name, error }: { name: string; error: string | undefined }) => (
  <Input
    name={name}
    error={error}
    label="Choose a password"
    hint={`At least ${SHORTEST} characters. Three or four words that only you would put together are good.`}
    type="password"
    autocomplete="new-password"
  />
);
