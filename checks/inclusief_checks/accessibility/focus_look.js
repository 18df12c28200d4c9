// Does an element look different with the focus? First by its style, with and without; what style cannot decide goes to pixels.
window.inclusiefFocusLook = (() => {
  const probe = window.inclusiefProbe;
  const MOST = 40;

  // ---- Where a focus can show: the element, its labels, what follows it, what is in it, and what it is in ----
  const places = element => {
    const found = [element, ...(element.labels || [])];
    for (let node = element, step = 0; step < 2 && (node = node.nextElementSibling); step++) found.push(node);
    if (element.previousElementSibling) found.push(element.previousElementSibling);
    found.push(...[...element.querySelectorAll('*')].slice(0, 12));
    for (const label of element.labels || []) found.push(...[...label.querySelectorAll('*')].slice(0, 6));
    let above = probe.parent(element);
    for (let step = 0; step < 4 && above && above !== document.body; step++, above = probe.parent(above)) found.push(above);
    return [...new Set(found)].slice(0, MOST);
  };
  const look = (node, pseudo) => {
    const s = getComputedStyle(node, pseudo);
    if (pseudo && (s.content === 'none' || s.content === 'normal')) return null;
    const line = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0;
    const sides = ['Top', 'Right', 'Bottom', 'Left'].map(side =>
      s[`border${side}Style`] === 'none' || !parseFloat(s[`border${side}Width`]) ? '' : `${s[`border${side}Width`]} ${s[`border${side}Color`]}`);
    return {
      outline: line ? `${s.outlineStyle} ${s.outlineWidth} ${s.outlineColor}` : '',
      border: sides.join('|'), shadow: s.boxShadow, background: s.backgroundColor, image: s.backgroundImage,
      line: s.textDecorationLine, color: s.color, size: `${s.width} ${s.height}`,
      rest: [s.opacity, s.transform, s.filter, s.visibility, s.display, s.fontWeight, s.fontSize, s.fill, s.stroke, s.content, s.textDecoration,
             s.top, s.left, s.clipPath, s.textShadow].join('|'),
    };
  };
  const snapshot = nodes => nodes.map(node => node.isConnected
    ? [look(node), look(node, '::before'), look(node, '::after')] : [null, null, null]);

  // ---- Colours ----
  const colour = text => {
    const match = /rgba?\(([^)]+)\)/.exec(text || '');
    if (!match) return null;
    const [r, g, b, a = 1] = match[1].split(/[ ,/]+/).map(Number);
    return [r, g, b, a];
  };
  const mix = (over, under) => over.slice(0, 3).map((value, index) => value * over[3] + under[index] * (1 - over[3]));
  const luminance = ([r, g, b]) => {
    const part = value => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const contrast = (one, two) => {
    const [high, low] = [luminance(one), luminance(two)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  const backdrop = node => {
    for (let each = node; each; each = probe.parent(each)) {
      const style = getComputedStyle(each);
      if (style.backgroundImage !== 'none') return null;
      const found = colour(style.backgroundColor);
      if (!found || (found[3] > 0 && found[3] < 1)) return null;
      if (found[3] === 1) return found;
    }
    return [255, 255, 255, 1];
  };
  const differs = (text, behind) => {
    const found = colour(text);
    return !!found && !!behind && found[3] > 0 && contrast(mix(found, behind), behind) >= 3;
  };

  // How well the text of an element can be read now: its contrast, and what it must be. Null if that is not to be known.
  const readable = element => {
    const style = getComputedStyle(element), front = colour(style.color), behind = backdrop(element);
    if (!front || !behind || !probe.text(element) || element.querySelector('*') || style.opacity !== '1') return null;
    const size = parseFloat(style.fontSize);
    return {contrast: contrast(mix(front, behind), behind), needed: size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5};
  };

  // 'none' if nothing changed, 'strong' if a change is sure to be seen, 'weak' if pixels must tell.
  const judge = (nodes, focused, rest) => {
    let answer = 'none';
    nodes.forEach((node, index) => {
      for (let pseudo = 0; pseudo < 3 && answer !== 'strong'; pseudo++) {
        const on = focused[index][pseudo], off = rest[index][pseudo];
        if (!on && !off) continue;
        if (!on || !off) { answer = 'weak'; continue; }
        const changed = Object.keys(on).filter(key => on[key] !== off[key]);
        if (!changed.length) continue;
        answer = 'weak';
        if (pseudo) continue;
        const around = () => backdrop(probe.parent(node) || node);
        const thick = /^\S+ (\d+(\.\d+)?)px/.exec(on.outline);
        if (changed.includes('outline') && (on.outline.startsWith('auto') || (thick && thick[1] >= 1.5 && differs(on.outline.replace(/^\S+ \S+ /, ''), around())))) answer = 'strong';
        else if (changed.includes('background') && differs(on.background, colour(off.background) && colour(off.background)[3] === 1 ? colour(off.background) : around())) answer = 'strong';
        else if (changed.includes('shadow') && (on.shadow.match(/rgba?\([^)]+\)[^,]*/g) || []).some(each =>
          / (?!0px)\d+(\.\d+)?px( inset)?$/.test(each.trim()) && differs(each, around()))) answer = 'strong';
        else if (changed.includes('line') && on.line !== 'none' && off.line === 'none') answer = 'strong';
      }
    });
    return answer;
  };

  // ---- Pixels ----
  const picture = async data => {
    const bytes = Uint8Array.from(atob(data), letter => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height).data;
  };
  // How many pixels changed at all, and how many so much that a person with low vision can see it.
  const compare = async (one, two) => {
    const [before, after] = await Promise.all([picture(one), picture(two)]);
    if (before.length !== after.length) return null;
    let changed = 0, clear = 0;
    for (let at = 0; at < before.length; at += 4) {
      const difference = Math.abs(before[at] - after[at]) + Math.abs(before[at + 1] - after[at + 1]) + Math.abs(before[at + 2] - after[at + 2]);
      if (difference < 12) continue;
      changed++;
      if (contrast(before.slice(at, at + 3), after.slice(at, at + 3)) >= 3) clear++;
    }
    return {changed, clear};
  };
  return {places, snapshot, judge, compare, readable};
})();
