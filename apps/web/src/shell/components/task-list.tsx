import type { ComponentChildren } from 'preact';

export interface Task {
  readonly name: ComponentChildren;
  readonly hint?: ComponentChildren;
  /** Usually a State. */
  readonly status: ComponentChildren;
}

export const TaskList = ({ tasks, wide = false }: { tasks: readonly Task[]; wide?: boolean }) => (
  <ul class={`cairn-task-list${wide ? ' cairn-task-list--wide' : ''}`}>
    {tasks.map((task, index) => (
      <li class="cairn-task-list__item" key={index}>
        <div class="cairn-task-list__name-and-hint">
          {task.name}
          {task.hint && <div class="cairn-task-list__hint">{task.hint}</div>}
        </div>
        {task.status}
      </li>
    ))}
  </ul>
);
