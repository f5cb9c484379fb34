import { parse } from "yaml"; import { readFileSync } from "node:fs"; import {execSync} from "node:child_process"; import {isDeepStrictEqual} from "node:util"; import {readPlain} from "./yaml.ts";
const fs=execSync("find knowledge -name '*.yaml'").toString().trim().split("\n").map(f=>[f,readFileSync(f,"utf8")] as const);
const t=performance.now(); const v=fs.map(([,x])=>readPlain(x)); console.log(performance.now()-t);
fs.forEach(([f,x],i)=>{ if(v[i]===undefined) console.log("not plain",f); else if(!isDeepStrictEqual(v[i],parse(x))) console.log("DIFF",f)});
