import type { NoticeId } from '../../schemas/notice-ids.ts';
import type { Notice, NoticeDataOf } from './notice.ts';
import { answer } from './notices/answer.ts';
import { cancelled } from './notices/cancelled.ts';
import { closed } from './notices/closed.ts';
import { created } from './notices/created.ts';
import { freshLink } from './notices/fresh-link.ts';
import { invitation } from './notices/invitation.ts';
import { n01 } from './notices/n-01.ts';
import { n02 } from './notices/n-02.ts';
import { n03 } from './notices/n-03.ts';
import { n04 } from './notices/n-04.ts';
import { n05 } from './notices/n-05.ts';
import { n06 } from './notices/n-06.ts';
import { n07 } from './notices/n-07.ts';
import { n08 } from './notices/n-08.ts';
import { n09 } from './notices/n-09.ts';
import { n11 } from './notices/n-11.ts';
import { n12 } from './notices/n-12.ts';
import { n13 } from './notices/n-13.ts';
import { n14 } from './notices/n-14.ts';
import { n16 } from './notices/n-16.ts';
import { n17 } from './notices/n-17.ts';
import { n18 } from './notices/n-18.ts';
import { n19 } from './notices/n-19.ts';
import { n20 } from './notices/n-20.ts';
import { n21 } from './notices/n-21.ts';
import { n22 } from './notices/n-22.ts';
import { n23 } from './notices/n-23.ts';
import { n24 } from './notices/n-24.ts';
import { n25 } from './notices/n-25.ts';
import { n26 } from './notices/n-26.ts';
import { n27 } from './notices/n-27.ts';
import { n28 } from './notices/n-28.ts';
import { n29 } from './notices/n-29.ts';
import { n30 } from './notices/n-30.ts';
import { n31 } from './notices/n-31.ts';
import { n32 } from './notices/n-32.ts';
import { n33 } from './notices/n-33.ts';
import { n34 } from './notices/n-34.ts';
import { n35 } from './notices/n-35.ts';
import { n36 } from './notices/n-36.ts';
import { n37 } from './notices/n-37.ts';
import { n38 } from './notices/n-38.ts';
import { n39 } from './notices/n-39.ts';
import { n40 } from './notices/n-40.ts';
import { n41 } from './notices/n-41.ts';
import { n42 } from './notices/n-42.ts';
import { n43 } from './notices/n-43.ts';
import { n44 } from './notices/n-44.ts';
import { n45 } from './notices/n-45.ts';
import { n46 } from './notices/n-46.ts';
import { n47 } from './notices/n-47.ts';
import { n48 } from './notices/n-48.ts';
import { n49 } from './notices/n-49.ts';
import { n50 } from './notices/n-50.ts';
import { n51 } from './notices/n-51.ts';
import { n52 } from './notices/n-52.ts';
import { n53 } from './notices/n-53.ts';
import { n54 } from './notices/n-54.ts';
import { conference, conferenceOff, equipment } from './notices/conference.ts';
import { applicationLink } from './notices/application-link.ts';
import { passwordReset } from './notices/password-reset.ts';
import { reminder } from './notices/reminder.ts';
import { agencyEnd } from './notices/agency-end.ts';
import { migration } from './notices/migration.ts';
import { requestEnded } from './notices/request-ended.ts';
import { removal } from './notices/removal.ts';
import { restored } from './notices/restored.ts';
import { task } from './notices/task.ts';
import { trainingMoved } from './notices/training-moved.ts';
import { trainingOff } from './notices/training-off.ts';

/** Every notice of the vocabulary. One that is missing does not compile. */
export const notices: { readonly [K in NoticeId]: Notice<NoticeDataOf<K>> } = {
  'N-01': n01,
  'N-02': n02,
  'N-03': n03,
  'N-04': n04,
  'N-05': n05,
  'N-06': n06,
  'N-07': n07,
  'N-08': n08,
  'N-09': n09,
  'N-11': n11,
  'N-12': n12,
  'N-13': n13,
  'N-14': n14,
  'N-16': n16,
  'N-17': n17,
  'N-18': n18,
  'N-19': n19,
  'N-20': n20,
  'N-21': n21,
  'N-22': n22,
  'N-23': n23,
  'N-24': n24,
  'N-25': n25,
  'N-26': n26,
  'N-27': n27,
  'N-28': n28,
  'N-29': n29,
  'N-30': n30,
  'N-31': n31,
  'N-32': n32,
  'N-33': n33,
  'N-34': n34,
  'N-35': n35,
  'N-36': n36,
  'N-37': n37,
  'N-38': n38,
  'N-39': n39,
  'N-40': n40,
  'N-41': n41,
  'N-42': n42,
  'N-43': n43,
  'N-44': n44,
  'N-45': n45,
  'N-46': n46,
  'N-47': n47,
  'N-48': n48,
  'N-49': n49,
  'N-50': n50,
  'N-51': n51,
  'N-52': n52,
  'N-53': n53,
  'N-54': n54,
  task,
  answer,
  'training-moved': trainingMoved,
  'training-off': trainingOff,
  cancelled,
  created,
  restored,
  removal,
  'agency-end': agencyEnd,
  migration,
  'request-ended': requestEnded,
  closed,
  conference,
  'conference-off': conferenceOff,
  equipment,
  reminder,
  'fresh-link': freshLink,
  invitation,
  'password-reset': passwordReset,
  'application-link': applicationLink,
};
