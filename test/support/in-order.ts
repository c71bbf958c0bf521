import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** A worker is started anew, and loads everything again, whenever the next file belongs to another project than the last. */
const projects = ['database', 'page', 'plain'];

/** Files that play whole evenings. Begun last they would keep one worker busy while the other has nothing left to do. */
const long = /\/(rehearsal\/formats|cast\/)/;

const rank = ({ project, moduleId }: TestSpecification): number =>
  projects.indexOf(project.name) * 2 + (long.test(moduleId) ? 0 : 1);

/** Files of one project one after another, the long ones first; else the order of Vitest. */
export class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}
