// Typst compiles synchronously: it runs here, beside the thread that serves pages.
import { parentPort, workerData } from 'node:worker_threads';
import { createRequire } from 'node:module';

const { NodeCompiler } = createRequire(workerData.from)('@myriaddreamin/typst-ts-node-compiler');
const compiler = NodeCompiler.create({
  workspace: workerData.folder,
  fontArgs: [{ fontPaths: [workerData.fonts] }],
});

parentPort.on('message', ({ id, document }) => {
  try {
    const made = compiler.compile({ mainFilePath: workerData.layout, inputs: { document } });
    if (!made.result)
      throw new Error(JSON.stringify(compiler.fetchDiagnostics(made.takeDiagnostics())).slice(0, 2000));
    const pdf = compiler.pdf(made.result, { pdfStandard: 'ua-1', creationTimestamp: workerData.moment });
    parentPort.postMessage({ id, pdf });
  } catch (error) {
    parentPort.postMessage({ id, error: String(error?.message ?? error) });
  } finally {
    compiler.evictCache(0); // without it memory grows by megabytes with each document
  }
});
