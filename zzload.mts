import { z } from "zod";

if (process.env.JL) z.config({ jitless: true });
const t0 = performance.now();
const { loadKnowledge } = await import("/work/main/src/knowledge/load.ts");
const { createAssistant } = await import("/work/main/src/create-assistant.ts");
const t1 = performance.now();
const l = loadKnowledge("/work/main/knowledge");
if (!l.ok) throw 1;
const t2 = performance.now();
const a = createAssistant(l.knowledge);
const t3 = performance.now();
a.ask("who is cooking dinner xqzt tonight");
const t4 = performance.now();
console.log("load", (t2 - t1).toFixed(0), "create", (t3 - t2).toFixed(0), "sum", (t3 - t1).toFixed(0), "first", (t4 - t3).toFixed(0));
