/** The MACFA grades as a matrix of dimension and grade: ticks support a grade, they never set it. Our wording of the partnership's rubric. */
import { bestAsGood, forGrades, fourGrades } from '../../scales/four-grades.ts';
import type { Scale } from '../../scales/scale.ts';

export const macfaScale: Scale = {
  id: 'macfa',
  title: 'Grades and what they look for',
  grades: fourGrades([
    'All of Good. Research clearly informs the work, and creative, new ways of working had an exceptional effect on a person’s life.',
    'Legal duties are met and research informs practice. Risk is found, assessed and managed. Standards and procedures are kept. It is plain that the person was at the centre.',
    'Legal duties are met in part. Practice has gaps. Risk is found, but not fully assessed or managed. Standards and procedures show in places. Little is heard of the person.',
    'Legal duties are not met. The gaps in practice are grave. Risk was not found. Standards and procedures were not kept. Nothing is heard of the person.',
  ]),
  matrix: [
    {
      id: 'statutory',
      title: 'Statutory functions',
      cells: forGrades({ good: 'met', weak: 'met to a limited extent', worst: 'not met' }),
      sameAs: bestAsGood,
    },
    {
      id: 'research',
      title: 'Research-informed practice',
      cells: forGrades({ best: 'strong evidence', good: 'present' }),
    },
    {
      id: 'risk-identified',
      title: 'Risk: identified',
      cells: forGrades({ good: 'identified', weak: 'identified', worst: 'not identified' }),
      sameAs: bestAsGood,
    },
    {
      id: 'risk-assessed',
      title: 'Risk: assessed',
      cells: forGrades({ good: 'assessed', weak: 'gaps in assessment' }),
      sameAs: bestAsGood,
    },
    {
      id: 'risk-managed',
      title: 'Risk: managed',
      cells: forGrades({ good: 'managed', weak: 'gaps in management' }),
      sameAs: bestAsGood,
    },
    {
      id: 'standards',
      title: 'Standards and multi-agency procedures',
      cells: forGrades({ good: 'followed', weak: 'partly evidenced', worst: 'not followed' }),
      sameAs: bestAsGood,
    },
    {
      id: 'gaps',
      title: 'Gaps in practice',
      cells: forGrades({ good: 'none', weak: 'some', worst: 'significant' }),
      sameAs: bestAsGood,
    },
    {
      id: 'voice',
      title: 'Person’s voice, person-centred practice',
      cells: forGrades({ good: 'clear evidence', weak: 'limited evidence', worst: 'none' }),
      sameAs: bestAsGood,
    },
    {
      id: 'beyond',
      title: 'Beyond Good',
      cells: forGrades({ best: 'creative, innovative work with an exceptional effect on a life' }),
    },
  ],
};
