/** The MACFA grades as a matrix of dimension and grade: ticks support a grade, they never set it. Our wording of the partnership's rubric. */
import type { Scale } from '../../toolkit/scale.ts';

export const macfaScale: Scale = {
  id: 'macfa',
  title: 'Grades and what they look for',
  grades: [
    {
      key: 'o',
      word: 'Outstanding',
      letter: 'O',
      descriptor:
        'All of Good. Research clearly informs the work, and creative, new ways of working had an exceptional effect on a person’s life.',
    },
    {
      key: 'g',
      word: 'Good',
      letter: 'G',
      benchmark: true,
      descriptor:
        'Legal duties are met and research informs practice. Risk is found, assessed and managed. Standards and procedures are kept. It is plain that the person was at the centre.',
    },
    {
      key: 'ri',
      word: 'Requires improvement',
      letter: 'RI',
      descriptor:
        'Legal duties are met in part. Practice has gaps. Risk is found, but not fully assessed or managed. Standards and procedures show in places. Little is heard of the person.',
    },
    {
      key: 'in',
      word: 'Inadequate',
      letter: 'In',
      descriptor:
        'Legal duties are not met. The gaps in practice are grave. Risk was not found. Standards and procedures were not kept. Nothing is heard of the person.',
    },
  ],
  matrix: [
    {
      id: 'statutory',
      title: 'Statutory functions',
      cells: { g: 'met', ri: 'met to a limited extent', in: 'not met' },
      sameAs: { o: 'g' },
    },
    {
      id: 'research',
      title: 'Research-informed practice',
      cells: { o: 'strong evidence', g: 'present' },
    },
    {
      id: 'risk-identified',
      title: 'Risk: identified',
      cells: { g: 'identified', ri: 'identified', in: 'not identified' },
      sameAs: { o: 'g' },
    },
    {
      id: 'risk-assessed',
      title: 'Risk: assessed',
      cells: { g: 'assessed', ri: 'gaps in assessment' },
      sameAs: { o: 'g' },
    },
    {
      id: 'risk-managed',
      title: 'Risk: managed',
      cells: { g: 'managed', ri: 'gaps in management' },
      sameAs: { o: 'g' },
    },
    {
      id: 'standards',
      title: 'Standards and multi-agency procedures',
      cells: { g: 'followed', ri: 'partly evidenced', in: 'not followed' },
      sameAs: { o: 'g' },
    },
    {
      id: 'gaps',
      title: 'Gaps in practice',
      cells: { g: 'none', ri: 'some', in: 'significant' },
      sameAs: { o: 'g' },
    },
    {
      id: 'voice',
      title: 'Person’s voice, person-centred practice',
      cells: { g: 'clear evidence', ri: 'limited evidence', in: 'none' },
      sameAs: { o: 'g' },
    },
    {
      id: 'beyond',
      title: 'Beyond Good',
      cells: { o: 'creative, innovative work with an exceptional effect on a life' },
    },
  ],
};
