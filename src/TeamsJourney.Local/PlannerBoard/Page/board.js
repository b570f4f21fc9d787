// The board: reads it each second while someone looks, draws it when it changed, and sends what a person does.
import { language, say, stateOf, theme, wantedPlan } from './words.js';
import { card, element } from './card.js';
import { drawPanel } from './panel.js';

const board = document.getElementById('board');
const plans = document.getElementById('plans');
const panel = document.getElementById('panel');
const said = document.getElementById('said');
const home = 'planner/api/';
const openDone = new Set();
let plan = wantedPlan;
let etag = null;
let shown = null;

document.documentElement.lang = language;
document.documentElement.dataset.theme = theme;
document.getElementById('picker-label').textContent = say.plan;

function find(id) {
  for (const column of shown.columns) {
    const task = column.cards.find(candidate => candidate.id === id);
    if (task) return { task, column: column.name || say.noBucket };
  }
  return null;
}

function open(id) {
  const { task, column } = find(id);
  drawPanel(panel, task, column, save);
  panel.showModal();
}

function drawColumn(column) {
  const todo = column.cards.filter(task => stateOf(task) < 2);
  const done = column.cards.filter(task => stateOf(task) === 2);
  return element('section', { class: 'column', 'aria-label': column.name || say.noBucket },
    element('h2', {}, element('span', {}, column.name || say.noBucket), element('span', { class: 'number' }, String(column.cards.length))),
    column.cards.length === 0 ? element('p', { class: 'nothing' }, say.noTasks) : null,
    todo.length ? element('ul', { class: 'cards' }, ...todo.map(task => card(task, open))) : null,
    done.length
      ? element('details', {
        open: openDone.has(column.id),
        ontoggle: event => event.target.open ? openDone.add(column.id) : openDone.delete(column.id),
      }, element('summary', {}, `${say.completed} (${done.length})`), element('ul', { class: 'cards' }, ...done.map(task => card(task, open))))
      : null);
}

function draw() {
  const focused = document.activeElement?.dataset.open;
  const { scrollLeft, scrollTop } = board;
  const cards = shown.columns.flatMap(column => column.cards);
  plans.replaceChildren(...shown.plans.map(({ id, title }) => element('option', { value: id, selected: id === shown.plan.id }, title)));
  plans.disabled = shown.plans.length === 0;
  document.title = shown.plan ? `${shown.plan.title} · Planner` : 'Planner';
  document.getElementById('totals').textContent = shown.plan ? say.totals(cards.filter(task => stateOf(task) === 2).length, cards.length) : '';
  board.replaceChildren(...(shown.plan ? shown.columns.map(drawColumn) : [element('p', { class: 'empty' }, say.empty)]));
  board.scrollTo(scrollLeft, scrollTop);
  if (focused) board.querySelector(`[data-open="${CSS.escape(focused)}"]`)?.focus();
  if (panel.open) {
    const found = find(panel.dataset.task);
    if (found) drawPanel(panel, found.task, found.column, save);
    else panel.close();
  }
}

async function read() {
  const response = await fetch(`${home}board${plan ? `?plan=${encodeURIComponent(plan)}` : ''}`, {
    cache: 'no-store', headers: etag ? { 'If-None-Match': etag } : {},
  });
  if (response.status !== 200) return;
  etag = response.headers.get('ETag');
  shown = await response.json();
  draw();
}

async function save(path, change) {
  const response = await fetch(home + path, {
    method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(change),
  }).catch(() => ({ ok: false }));
  said.textContent = response.ok ? '' : say.failed;
  etag = null;
  await read().catch(() => {});
}

async function watch() {
  if (document.visibilityState === 'visible') {
    // The host may be restarting: the next second tells.
    await read().catch(() => {});
  }
  setTimeout(watch, 1000);
}

plans.addEventListener('change', () => {
  plan = plans.value;
  etag = null;
  read().catch(() => {});
});
panel.addEventListener('click', event => {
  if (event.target === panel) panel.close();
});
panel.addEventListener('close', () => board.querySelector(`[data-open="${CSS.escape(panel.dataset.task ?? '')}"]`)?.focus());
watch();
