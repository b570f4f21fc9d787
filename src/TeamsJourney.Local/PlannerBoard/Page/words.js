// What the page says, in the two languages of the product. English where the address asks for neither.
const words = {
  en: {
    plan: 'Plan', empty: 'No plans yet. They appear here as soon as something is published.', noTasks: 'No tasks', noBucket: 'No bucket',
    late: 'Late', due: 'Due', completed: 'Completed', status: 'Progress', states: ['Not started', 'In progress', 'Completed'],
    priorities: { urgent: 'Urgent', important: 'Important', medium: 'Medium', low: 'Low' }, priority: 'Priority', labels: 'Labels',
    label: 'Label', assigned: 'Assigned to', nobody: 'Nobody', noDate: 'No date', notes: 'Notes', noNotes: 'No notes', checklist: 'Checklist',
    attachments: 'Attachments', close: 'Close', totals: (done, all) => `${done} of ${all} tasks completed`,
    failed: 'That did not work. Try again.', checked: (done, all) => `${done} of ${all} checklist items done`,
  },
  nl: {
    plan: 'Plan', empty: 'Nog geen plannen. Ze verschijnen hier zodra er iets wordt gepubliceerd.', noTasks: 'Geen taken', noBucket: 'Geen bucket',
    late: 'Te laat', due: 'Einddatum', completed: 'Voltooid', status: 'Voortgang', states: ['Niet gestart', 'In uitvoering', 'Voltooid'],
    priorities: { urgent: 'Urgent', important: 'Belangrijk', medium: 'Gemiddeld', low: 'Laag' }, priority: 'Prioriteit', labels: 'Labels',
    label: 'Label', assigned: 'Toegewezen aan', nobody: 'Niemand', noDate: 'Geen datum', notes: 'Notities', noNotes: 'Geen notities', checklist: 'Controlelijst',
    attachments: 'Bijlagen', close: 'Sluiten', totals: (done, all) => `${done} van ${all} taken voltooid`,
    failed: 'Dat lukte niet. Probeer het nog eens.', checked: (done, all) => `${done} van ${all} punten van de controlelijst gedaan`,
  },
};

const query = new URLSearchParams(location.search);

export const language = query.get('lang')?.toLowerCase().startsWith('nl') ? 'nl' : 'en';
export const say = words[language];
export const theme = ['dark', 'contrast'].includes(query.get('theme')) ? query.get('theme') : 'default';
export const wantedPlan = query.get('plan');

const days = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const daysWithYear = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

// Planner keeps a due date as a moment in UTC, and means the day.
export const day = moment => {
  const date = new Date(moment);
  return (date.getUTCFullYear() === new Date().getUTCFullYear() ? days : daysWithYear).format(date);
};

export const isLate = task => task.dueAt !== null && task.percentComplete < 100
  && task.dueAt.slice(0, 10) < new Date().toISOString().slice(0, 10);

export const stateOf = task => task.percentComplete === 100 ? 2 : task.percentComplete > 0 ? 1 : 0;

// As the Graph documentation maps 0 to 10.
export const priorityOf = task => task.priority <= 1 ? 'urgent' : task.priority <= 4 ? 'important' : task.priority <= 7 ? 'medium' : 'low';
