/*---
topic: interaction
wcag: ["2.5.7", "2.1.1"]
title:
  nl: U moet misschien iets slepen.
  en: People may have to drag something.
why:
  nl: Slepen lukt niet met een toetsenbord en niet met een trillende hand.
  en: Dragging cannot be done with a keyboard, nor with a shaking hand.
how:
  nl: Zet er knoppen bij, zoals "Omhoog" en "Omlaag".
  en: Add buttons, such as "Up" and "Down".
fails:
  - <ul><li draggable="true">Een</li><li draggable="true">Twee</li></ul>
  - <div class="dropzone" ondrop="neem(event)">Sleep hierheen</div>
passes:
  - <a href="/" draggable="false">Home</a>
  - <ul><li>Een</li></ul>
---*/
const found = all('[draggable=true], [ondragstart], [ondrag], [ondrop], .sortable, .ui-draggable, .ui-sortable, .draggable, [data-draggable], [ontouchmove], .dropzone')
  .filter(element => visible(element) && !/^\s*return false;?\s*$/.test(element.getAttribute('ondragstart') || ''));
// Things that can be dragged come in groups: the first shows the cause.
if (found.length) review(found[0], {count: found.length});
