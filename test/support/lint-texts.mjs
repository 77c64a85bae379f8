// Lints texts as if they stood at given places: [{ text, at }] on standard input, the messages of each as the answer.
// A process of its own, since eslint loads its configuration in a way that a test's own module loader cannot.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const eslint = new ESLint();
const answers = [];
for (const planted of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(planted.text, { filePath: planted.at });
  answers.push(result.messages.map(({ ruleId, message }) => ({ ruleId, message })));
}
process.stdout.write(JSON.stringify(answers));
