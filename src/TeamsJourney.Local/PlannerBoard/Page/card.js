// A task's card on the board, and the small parts that its panel shares.
import { say, day, isLate, stateOf, priorityOf } from './words.js';

/** An element with attributes and children. Text from people only ever enters as a text node. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, '');
    else if (value !== false && value !== null) made.setAttribute(key, value);
  }
  made.append(...children.filter(child => child !== null));
  return made;
}

const shapes = {
  urgent: 'M8 1.5 14.8 13.5H1.2Z M7.2 6h1.6v3.6H7.2Z M7.2 10.6h1.6v1.6H7.2Z',
  important: 'M7 2h2v8H7Z M7 11.5h2v2H7Z',
  medium: 'M3 7h10v2H3Z',
  low: 'M7 2h2v8l3-3 1.2 1.3L8 13.6 2.8 8.3 4 7l3 3Z',
  calendar: 'M3 3h2V1.5h1.5V3h3V1.5H11V3h2a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1Z M3.5 6.5v6h9v-6Z',
  late: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z M7.2 4h1.6v5H7.2Z M7.2 10.4h1.6V12H7.2Z',
  checklist: 'M2 2h12v12H2Z M3.5 3.5v9h9v-9Z M7 11 4.6 8.6l1-1L7 9l3.5-3.5 1 1Z',
  done: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z M7 11.2l5-5-1.1-1.1L7 9 5.1 7.1 4 8.2Z',
  half: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z M8 2.6a5.4 5.4 0 1 0 0 10.8Z',
  none: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z M8 2.6a5.4 5.4 0 1 0 0 10.8A5.4 5.4 0 0 0 8 2.6Z',
  link: 'M7 3H3v10h10V9 M9.5 2.5h4v4 M13.5 2.5 7.5 8.5',
};

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', shapes[name]);
  path.setAttribute('fill-rule', 'evenodd');
  svg.append(path);
  return svg;
}

export const label = ({ number, name }) =>
  element('li', { class: `label label-${number % 8}` }, name || `${say.label} ${number}`);

export function avatar(person) {
  const names = person.displayName.split(/\s+/).filter(Boolean);
  const initials = (names[0]?.[0] ?? '?') + (names.length > 1 ? names.at(-1)[0] : '');
  const tint = [...person.id].reduce((sum, character) => (sum * 31 + character.codePointAt(0)) % 6, 0);
  return element('span', { class: `avatar tint-${tint}`, title: person.displayName, 'aria-hidden': 'true' }, initials.toUpperCase());
}

export const priority = task =>
  element('span', { class: `priority ${priorityOf(task)}` }, icon(priorityOf(task)), say.priorities[priorityOf(task)]);

export function due(task) {
  const late = isLate(task);
  return element('span', { class: late ? 'due late' : 'due' }, icon(late ? 'late' : 'calendar'), late ? `${say.late}: ${day(task.dueAt)}` : day(task.dueAt));
}

export const state = task => icon(['none', 'half', 'done'][stateOf(task)]);

export function card(task, open) {
  const done = task.checklist.filter(item => item.isChecked).length;
  const facts = [
    stateOf(task) === 2 ? null : priority(task),
    task.dueAt ? due(task) : null,
    task.checklist.length
      ? element('span', { class: 'count', title: say.checked(done, task.checklist.length) }, icon('checklist'), `${done}/${task.checklist.length}`)
      : null,
  ].filter(Boolean);
  return element('li', { class: stateOf(task) === 2 ? 'card is-done' : 'card', 'data-task': task.id },
    task.labels.length ? element('ul', { class: 'labels' }, ...task.labels.map(label)) : null,
    element('div', { class: 'line' },
      element('span', { class: `state state-${stateOf(task)}`, title: say.states[stateOf(task)] }, state(task)),
      element('button', { class: 'title', type: 'button', 'data-open': task.id, onclick: () => open(task.id) },
        task.title, element('span', { class: 'unseen' }, `, ${say.states[stateOf(task)]}`))),
    facts.length ? element('div', { class: 'facts' }, ...facts) : null,
    task.assignees.length
      ? element('div', { class: 'people' }, ...task.assignees.slice(0, 4).map(avatar),
        element('span', { class: 'name' }, task.assignees.length === 1 ? task.assignees[0].displayName : task.assignees.map(person => person.displayName.split(' ')[0]).join(', ')))
      : null);
}
