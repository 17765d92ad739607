/** The looks of a page: a sheet of paper on a wide screen, the whole width of a narrow one, A4 portrait in print. */
export function pageStyle(notice: string | undefined): string {
  const head = notice === undefined ? '' : `@top-center{content:${cssString(notice)};font:italic 9pt serif}`
  return `
@page{size:A4 portrait;margin:20mm 15mm 20mm 25mm;${head}@top-right{content:counter(page);font:11pt serif}}
*{box-sizing:border-box}
body{margin:0;background:#eceff1;color:#111;font:1.06rem/1.45 "Times New Roman",Tinos,"Liberation Serif",serif;overflow-wrap:break-word}
main{max-width:58rem;margin:1.5rem auto;padding:2.5rem 3.5rem;background:#fff;box-shadow:0 1px 6px #0003}
.notice{margin:0 0 1.2rem;padding:.4rem .8rem;border:1px solid #b3261e;color:#b3261e;font-style:italic;text-align:center}
.head{display:flex;justify-content:space-between;gap:1.5rem;text-align:center;line-height:1.3}
.head>*{flex:1 1 0}.head p{margin:0;white-space:pre-wrap}.head>:last-child{flex-grow:1.45}.head .own,.head .nation,.head .motto{font-weight:bold}
.head .own::after,.head .motto::after{content:"";display:block;width:36%;margin:.2rem auto .5rem;border-top:1px solid}
.head .motto::after{width:11rem;max-width:80%}.head .place{font-style:italic}
h1{margin:1.8rem 0 1.4rem;font-size:1.2rem;line-height:1.35;text-align:center}
h2,h3{margin:1.3rem 0 .5rem;font-size:1.06rem;break-after:avoid}h3{margin-top:.9rem}
p{margin:.45rem 0;text-align:justify;text-indent:2em}
p.recipient,p.note,.closing p,.notice,.head p{text-indent:0;text-align:left}
p.recipient{margin-left:12%}p.note{font-style:italic;font-size:.95em}
.head p,p.notice{text-align:center}
.figures{display:grid;grid-template-columns:repeat(3,1fr);gap:.7rem;margin:1.2rem 0}
.figures div{padding:.7rem .8rem;border:1px solid #cfd8dc;border-top:3px solid #2e7d4f;break-inside:avoid}
.figures b{display:block;font-size:1.5rem;line-height:1.2;white-space:nowrap}
.figures span{font-size:.92rem;line-height:1.25;display:block;color:#37474f}
figure{margin:1.2rem 0;break-inside:avoid}
figcaption,caption{font-weight:bold;text-align:center;padding:.3rem 0 .4rem;text-wrap:balance}
figcaption small{font-weight:normal;font-size:.9rem}
.bar{display:grid;grid-template-columns:minmax(7rem,38%) 1fr minmax(4.2rem,auto);gap:.1rem .6rem;align-items:center;font-size:.95rem;line-height:1.2;padding:.12rem 0;break-inside:avoid}
.bar svg{width:100%;height:1.05rem;display:block}.bar span:first-child{text-align:right}
.bar svg rect{fill:#2e7d4f}.bar svg .space{fill:#eef2f3}.bar svg .below{fill:#d0762b}.bar svg line{stroke:#111;stroke-width:2;vector-effect:non-scaling-stroke}
.scroll{overflow-x:auto;margin:.8rem 0}
table{width:100%;border-collapse:collapse;font-size:.95rem;line-height:1.25}
th,td{border:1px solid #555;padding:.2rem .4rem;vertical-align:middle}
th{background:#e2efda}tr.part>*{background:#f2f2f2;font-weight:bold}tr.sum>*{background:#ddebf7;font-weight:bold}
thead{display:table-header-group}.short{break-inside:avoid}tr{break-inside:avoid}
.center{text-align:center}.right{text-align:right;white-space:nowrap}
.closing{display:flex;justify-content:space-between;gap:1.5rem;margin-top:1.5rem;break-inside:avoid}
.closing>*{flex:1 1 0}.closing p{margin:0}.closing .to{font-size:.9rem}.closing .to p:first-child{font:italic bold 1rem serif}
.closing .sign{padding-bottom:6rem}.closing .sign p{text-align:center;font-weight:bold}
.annex{break-before:page;margin-top:3rem;text-align:center}.annex h2{margin:.2rem 0}.annex p{white-space:pre-wrap;text-align:center;text-indent:0;font-style:italic}
@media (max-width:40rem){main{margin:0;padding:1rem;box-shadow:none}body{background:#fff;font-size:1rem}
.head{flex-direction:column-reverse;gap:.8rem}.closing{flex-direction:column-reverse}p{text-align:left;text-indent:1em}
.figures{grid-template-columns:1fr 1fr}.bar{grid-template-columns:1fr auto}.bar span:first-child{grid-column:1/-1;text-align:left}.scroll table{min-width:34rem}}
@media print{body{background:#fff;font-size:13pt}main{max-width:none;margin:0;padding:0;box-shadow:none}
.notice{display:none}.bar svg rect,th,tr.part>*,tr.sum>*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
p:has(+.closing),p:has(+p+.closing){break-after:avoid}.annex{margin-top:0}p.note{break-inside:avoid}
table,.bar,p.note{font-size:10.5pt}th,td{padding:.08rem .25rem}.scroll{overflow:visible}}
`
}

/** A text as a string of CSS: nothing in it can end the string or the style element. */
function cssString(text: string): string {
  return `"${text.replace(/["\\<>&\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`
}
