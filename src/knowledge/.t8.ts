import {checkKnowledge} from "../../adapters/terminal/knowledge-check.ts";
const known=new Map<string,string>(); 
console.log(checkKnowledge("knowledge", k=>{for(const t of k.topics.values()) for(const q of t.questions) known.set(q,t.id); return q=>[known.get(q)!]}, console.log));
