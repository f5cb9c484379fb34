import {z} from "zod"; if(process.argv[2]) z.config({jitless:true});
const {loadKnowledge}=await import("./load.ts");
const u0=process.cpuUsage(); const t=performance.now(); const r=loadKnowledge("knowledge"); const u=process.cpuUsage(u0); console.log(process.argv[2], "wall",(performance.now()-t).toFixed(0),"cpu",((u.user+u.system)/1000).toFixed(0));
