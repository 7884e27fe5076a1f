/** The two tick lists of question 3f. Factors are background; indicators are a risk in themselves. Short labels are ours. */
import type { TickList } from '../../toolkit/question.ts';
import { choiceOf } from '../make.ts';

export const underlyingFactors: TickList = {
  id: 'underlying',
  title: 'Underlying risk factors',
  hint: 'Background only',
  items: (
    [
      ['poverty', 'Poverty'],
      ['poor-housing', 'Poor housing'],
      ['isolation', 'Isolation', 'No network of support'],
      ['poorly-parented', 'Poorly parented as child'],
      ['low-education', 'Low education'],
      ['disability', 'Disability', 'Physical or learning, adult or child'],
      ['mental-health', 'Mental ill-health', 'Adult or child'],
      ['substances', 'Substance use', 'Drugs or alcohol'],
      ['victim', 'Past victimisation', 'Has been abused or neglected'],
      ['discord', 'Discordant relationships'],
      ['offending', 'Offending history'],
      ['hostile', 'Hostile to professionals', 'Or turns help away'],
      ['parent-behaviour', 'Parent: behaviour, emotions'],
      ['child-behaviour', 'Child: behaviour, emotions'],
      ['young-parent', 'Young, inexperienced parent'],
      ['physical-health', 'Physical ill-health', 'Adult or child'],
      ['loss', 'Unresolved loss'],
    ] as const
  ).map(choiceOf),
};

export const highRiskIndicators: TickList = {
  id: 'high-risk',
  title: 'High risk indicators',
  hint: 'A risk in themselves',
  items: (
    [
      [
        'earlier-abuse',
        'Earlier part in abuse or neglect',
        'Physical or sexual abuse, or neglect, of a child',
      ],
      ['neglected-as-child', 'Parent neglected as a child', 'And seriously harmed by it'],
      ['seriousness', 'Seriousness of abuse', 'And its effect on the child'],
      ['very-young', 'Very young, esp. under 3'],
      ['incidence', 'How often, for how long'],
      ['violence', 'Violent offending', 'Against adults or children'],
      ['child-removed', 'Older child removed', 'Or given up'],
      ['bruising', 'Unexplained bruising, esp. not yet mobile'],
      ['uncontrolled-illness', 'Uncontrolled mental illness', 'Including stays in hospital'],
      ['personality', 'Personality disorder'],
      ['chaotic-use', 'Chaotic substance use'],
      ['denial', 'Denial of responsibility', 'For abuse or neglect'],
      ['child-first', 'Cannot put the child first', 'Or take protective action'],
      ['distorted', 'Distorted beliefs, violence or sex'],
      ['self-safe', 'Cannot keep self safe'],
      ['expectations', 'Unrealistic expectations for age'],
    ] as const
  ).map(choiceOf),
};
