/** The four case file grades of the tier 2 toolkit, in our wording. Good is the benchmark the source expects of every case. */
import { fourGrades } from '../../scales/four-grades.ts';
import type { Scale } from '../../scales/scale.ts';

export const tier2Scale: Scale = {
  id: 'case-file',
  title: 'Case file grades',
  grades: fourGrades([
    'All of Good, and practice beyond it that gave lasting improvement. Research-informed, sometimes inventive, an exceptional difference to children and families.',
    'Early, well co-ordinated help, recorded across agencies. A clear thread from assessment to analysis to plan. Unmet need and risk are understood, managed and reviewed. Help is timely and works. The child’s voice is evident and acted on. Protected characteristics are actively considered.',
    'Not yet Good. The file does not give enough assurance that early help is co-ordinated, or the child’s voice is unclear or not acted on in the assessment and the team around the family.',
    'No suitable assurance. Poorly planned, weak assessment, too little involvement of the family and the children.',
  ]),
};
