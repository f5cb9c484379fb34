import {loadKnowledge} from "./load.ts"; import {faultToText} from "./faults.ts";
const t=performance.now(); const r=loadKnowledge("knowledge"); console.log(performance.now()-t);
if(!r.ok) for (const f of r.faults) console.log(faultToText(f)); else console.log(r.knowledge.services.size, r.knowledge.topics.size);
