import {loadKnowledge} from "./load.ts"; import {checkSampleQuestions} from "./check.ts"; import {faultToText} from "./faults.ts";
import {createAssistant} from "../create-assistant.ts"; import {aboutOf} from "../answering/about.ts";
const r=loadKnowledge("knowledge"); if(!r.ok) {for (const f of r.faults) console.log(faultToText(f)); process.exit(1)}
const a=createAssistant(r.knowledge); const t=performance.now();
const f=checkSampleQuestions(r,q=>aboutOf(a.ask(q).answer,r.knowledge).topics); console.log(performance.now()-t, f.length, [...r.knowledge.topics.values()].reduce((n,t)=>n+t.questions.length,0));
for(const x of f) console.log(faultToText(x));
