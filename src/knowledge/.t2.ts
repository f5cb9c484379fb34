import { serviceSchema, areaSchema, topicSchema } from "./schema.ts"; import { lexiconSchema } from "./language.ts";
const s:any={id:"Bad Id",name:"x".repeat(90),sumary:"", aliases:[5,"a"],category:"c", model:"pass",provider:[],customer:"x",exceptions:{dat:{party:"x",verdict:"abc"}},patching:{party:"nobody"},backup:null,sources:[{title:"x",url:"http://foo"},{title:"xyz",url:"foo"}],verified:"2026-13-45", notes: {a: 1}};
console.log(JSON.stringify(serviceSchema.safeParse(s).error!.issues,null,0).replaceAll('},{','},\n{'));
console.log(JSON.stringify(areaSchema.safeParse({cells:{saas:{}}}).error!.issues,null,0).replaceAll('},{','},\n{'));
console.log(JSON.stringify(lexiconSchema.safeParse({parties:{}, models:{iaas:3, foo: 4}, areas:{}, context:[], groups:{}}).error!.issues.slice(0,30),null,0).replaceAll('},{','},\n{'));
console.log(JSON.stringify(topicSchema.safeParse({claim:{text:"abc",holds:"maybe"}, together:[["a"]], models:{foo:1}}).error!.issues.slice(0,30),null,0).replaceAll('},{','},\n{'));
