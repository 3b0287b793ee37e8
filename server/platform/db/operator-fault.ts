/**
 * Something that the person who runs the program can put right: a wrong setting, a taken port,
 * an unreachable database. Its message is one line that says what is wrong and what to do.
 */
export class OperatorFault extends Error {
  override name = 'OperatorFault';
}
