/*---
topic: images
wcag: ["1.1.1"]
title:
  nl: Een tekenvlak (`canvas`) heeft geen tekst.
  en: A drawing area (`canvas`) has no text.
why:
  nl: Een schermlezer ziet alleen een leeg vlak. Wat erop getekend is, blijft onbekend.
  en: A screen reader finds an empty area. What was drawn on it stays unknown.
how:
  nl: Zet een tekst of een tabel tussen `<canvas>` en `</canvas>`. Of geef het vlak een naam.
  en: Put a text between `<canvas>` and `</canvas>`, or give the area a name.
fails:
  - <canvas id="a" width="90" height="90"></canvas><script>a.getContext('2d').fillRect(5,5,50,50)</script>
passes:
  - <canvas width="90" height="90"></canvas>
  - <canvas id="a" width="90" height="90" role="img" aria-label="Een vierkant"></canvas><script>a.getContext('2d').fillRect(5,5,50,50)</script>
  - <canvas id="a" width="90" height="90">Een vierkant</canvas><script>a.getContext('2d').fillRect(5,5,50,50)</script>
---*/
for (const canvas of all('canvas')) {
  const box = canvas.getBoundingClientRect();
  // Larger ones are in beeld/zonder-tekst already.
  if (box.width < 30 || box.height < 30 || (box.width >= 100 && box.height >= 100)) continue;
  if (canvas.getAttribute('role') || clean(canvas.textContent) || name(canvas) || !exposed(canvas) || !visible(canvas)) continue;
  try {
    const flat = canvas.getContext('2d');
    if (flat && !flat.getImageData(0, 0, canvas.width || 1, canvas.height || 1).data.some(Boolean)) continue;
  } catch { /* An image of another site was drawn on it: it is not empty. */ }
  review(canvas);
}
