import {loadKnowledge} from "./load.ts";
const u0=process.cpuUsage(); const t=performance.now(); const r=loadKnowledge("knowledge"); const u=process.cpuUsage(u0); console.log(r.ok, "wall",(performance.now()-t).toFixed(0),"cpu",((u.user+u.system)/1000).toFixed(0));
const t2=performance.now(); loadKnowledge("knowledge"); console.log("second", (performance.now()-t2).toFixed(0));
