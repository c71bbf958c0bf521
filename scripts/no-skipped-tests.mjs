// Reads the JSON report of a test run, prints one closing line, and fails when anything was skipped: a suite that did not
// run has not passed.
import { readFileSync } from 'node:fs';

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const skipped = report.testResults.flatMap((file) =>
  file.assertionResults
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => fullName),
);
for (const name of skipped) console.error(`Skipped: ${name}`);
console.log(`${report.numPassedTests} passed, ${report.numFailedTests} failed, ${skipped.length} skipped`);
process.exit(skipped.length === 0 && report.numPassedTests > 0 && report.numFailedTests === 0 ? 0 : 1);
