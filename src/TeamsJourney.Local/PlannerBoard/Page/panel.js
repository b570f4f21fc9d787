// The opened task: what it holds, and the two things a person can change here.
import { say, stateOf } from './words.js';
import { avatar, due, element, icon, label, priority, state } from './card.js';

const section = (title, ...content) => element('section', {}, element('h3', {}, title), ...content);

function progress(task, save) {
  return element('fieldset', { class: 'progress' }, element('legend', {}, say.status),
    ...say.states.map((name, index) => element('label', { class: 'choice' },
      element('input', {
        type: 'radio', name: 'progress', value: index, checked: stateOf(task) === index, 'data-key': `progress-${index}`,
        onchange: () => save(`tasks/${encodeURIComponent(task.id)}/progress`, { percentComplete: index * 50 }),
      }),
      element('span', {}, icon(['none', 'half', 'done'][index]), name))));
}

function checklist(task, save) {
  const done = task.checklist.filter(item => item.isChecked).length;
  return section(`${say.checklist} ${done}/${task.checklist.length}`,
    element('ul', { class: 'checklist' }, ...task.checklist.map(item => element('li', {},
      element('label', { class: item.isChecked ? 'is-checked' : null },
        element('input', {
          type: 'checkbox', checked: item.isChecked, 'data-key': `item-${item.id}`,
          onchange: event => save(`tasks/${encodeURIComponent(task.id)}/checklist/${encodeURIComponent(item.id)}`, { isChecked: event.target.checked }),
        }),
        element('span', {}, item.title))))));
}

function reference({ url, alias }) {
  // Anything but a web address is shown and not followed.
  const text = [icon('link'), element('span', {}, alias)];
  return element('li', {}, /^https?:\/\//i.test(url)
    ? element('a', { href: url, target: '_blank', rel: 'noopener noreferrer', title: url }, ...text)
    : element('span', { title: url }, ...text));
}

const fact = (name, ...value) => element('div', {}, element('dt', {}, name), element('dd', {}, ...value));

/** Draws the task into the panel, keeping focus and scroll where they were. */
export function drawPanel(panel, task, column, save) {
  const focused = panel.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  const scrolled = panel.querySelector('.content')?.scrollTop ?? 0;
  panel.dataset.task = task.id;
  panel.replaceChildren(
    element('header', {},
      element('span', { class: `state state-${stateOf(task)}` }, state(task)),
      element('div', {}, element('h2', { id: 'panel-title' }, task.title), element('p', { class: 'where' }, column)),
      element('button', { type: 'button', class: 'close', 'aria-label': say.close, title: say.close, 'data-key': 'close', onclick: () => panel.close() }, '✕')),
    element('div', { class: 'content' },
      task.labels.length ? element('ul', { class: 'labels' }, ...task.labels.map(label)) : null,
      progress(task, save),
      element('dl', { class: 'details' },
        fact(say.assigned, ...(task.assignees.length
          ? task.assignees.map(person => element('span', { class: 'person' }, avatar(person), person.displayName))
          : [element('span', { class: 'quiet' }, say.nobody)])),
        fact(say.due, task.dueAt ? due(task) : element('span', { class: 'quiet' }, say.noDate)),
        fact(say.priority, priority(task))),
      section(say.notes, task.description ? element('p', { class: 'notes' }, task.description) : element('p', { class: 'quiet' }, say.noNotes)),
      task.checklist.length ? checklist(task, save) : null,
      task.references.length ? section(say.attachments, element('ul', { class: 'references' }, ...task.references.map(reference))) : null));
  panel.querySelector('.content').scrollTop = scrolled;
  if (focused) panel.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
}
