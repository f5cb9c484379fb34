/** Yes/no challenges as colleagues word them: what is said, whether it is so by the table and the entries, and why. */
import type { Party } from "../../src/ids.ts";

export type Challenge = {
  readonly says: string;
  readonly holds: boolean;
  /** Who carries it in truth; left out where no single party does. */
  readonly party?: Party | "split";
  readonly because: string;
};

export const CHALLENGES: Readonly<Record<string, readonly Challenge[]>> = {
  "a true statement": [
    { says: "Microsoft patches the OS in PaaS, right?", holds: true, party: "provider", because: "operating system, PaaS" },
    { says: "We patch the guest OS of our Azure VMs, correct?", holds: true, party: "customer", because: "virtual machines are IaaS" },
    { says: "in SaaS the vendor keeps the application running and patched, true?", holds: true, party: "provider", because: "applications, SaaS" },
    { says: "Is it true that Microsoft runs the data centre in IaaS?", holds: true, party: "provider", because: "physical datacentre, IaaS" },
    { says: "The hypervisor is Microsoft's business in IaaS", holds: true, party: "provider", because: "physical hosts, IaaS" },
    { says: "user accounts stay ours in SaaS, don't they?", holds: true, party: "customer", because: "accounts are always the customer's" },
    { says: "We are the ones who must secure our laptops with SaaS, right?", holds: true, party: "customer", because: "devices are always the customer's" },
    { says: "In PaaS our developers own the application code. True or false?", holds: true, party: "customer", because: "applications, PaaS" },
    { says: "Network controls are shared in PaaS, right?", holds: true, party: "shared", because: "network controls, PaaS" },
    { says: "identity is shared between us and Microsoft in SaaS, correct?", holds: true, party: "shared", because: "identity and access, SaaS" },
    { says: "On-prem everything physical is ours, isn't it? I mean the hosts", holds: true, party: "customer", because: "physical hosts, on-premises" },
    { says: "Can I tell my boss that Microsoft patches Azure SQL Database's OS?", holds: true, party: "provider", because: "the entry of Azure SQL Database" },
  ],
  "a false statement": [
    { says: "Microsoft patches the OS in IaaS, right?", holds: false, party: "customer", because: "operating system, IaaS" },
    { says: "We have to patch the OS in PaaS, correct?", holds: false, party: "provider", because: "operating system, PaaS" },
    { says: "In SaaS our team maintains the application itself, true?", holds: false, party: "provider", because: "applications, SaaS" },
    { says: "So Microsoft is responsible for our data in SaaS?", holds: false, party: "customer", because: "data is always the customer's" },
    { says: "the provider classifies our data in PaaS, yes?", holds: false, party: "customer", because: "data is always the customer's" },
    { says: "with IaaS Microsoft configures our firewall rules, right", holds: false, party: "customer", because: "network controls, IaaS" },
    { says: "Microsoft manages our phones and laptops under SaaS, doesn't it?", holds: false, party: "customer", because: "devices are always the customer's" },
    { says: "Microsoft removes the accounts of leavers for us in SaaS?", holds: false, party: "customer", because: "accounts are always the customer's" },
    { says: "We replace broken disks in the hosts in IaaS, right?", holds: false, party: "provider", because: "physical hosts, IaaS" },
    { says: "Someone claims that we maintain the network cables in PaaS", holds: false, party: "provider", because: "physical network, PaaS" },
    { says: "The provider owns the bugs in our application code in PaaS, correct?", holds: false, party: "customer", because: "applications, PaaS" },
    { says: "Microsoft patches the operating system of our own servers on-prem, right?", holds: false, party: "customer", because: "operating system, on-premises" },
  ],
  "a statement of one side about what is shared": [
    { says: "Microsoft does all of the network controls in PaaS, right?", holds: false, party: "shared", because: "network controls, PaaS" },
    { says: "Network controls in PaaS are entirely our job, correct?", holds: false, party: "shared", because: "network controls, PaaS" },
    { says: "identity in SaaS is solely Microsoft's job, isn't it?", holds: false, party: "shared", because: "identity and access, SaaS" },
    { says: "Microsoft patches our AKS nodes without us doing anything, right?", holds: false, party: "shared", because: "AKS nodes are an exception of PaaS" },
  ],
  "a statement that ranks the models": [
    { says: "SaaS leaves us the least work, right?", holds: true, because: "three areas and a share of one are the customer's" },
    { says: "IaaS is the model with the most work for the customer, yes?", holds: true, because: "of the cloud models" },
    { says: "PaaS leaves us the most work, correct?", holds: false, because: "IaaS does" },
    { says: "We have more to do in IaaS than in PaaS, correct?", holds: true, because: "seven areas against five and a share" },
    { says: "true or false: in PaaS the customer has less responsibility than in SaaS", holds: false, because: "SaaS leaves less" },
    { says: "SaaS customers have fewer duties than IaaS customers, yes?", holds: true, because: "three areas against seven" },
    { says: "The provider carries more in SaaS than in IaaS. True?", holds: true, because: "six areas against three" },
    { says: "Microsoft does less in PaaS than in IaaS, right?", holds: false, because: "the operating system goes to Microsoft" },
  ],
  "a negated statement": [
    { says: "We don't need to patch the OS in PaaS, right?", holds: true, party: "provider", because: "operating system, PaaS" },
    { says: "we don't have to patch anything in the guest OS with IaaS, correct?", holds: false, party: "customer", because: "operating system, IaaS" },
    { says: "Microsoft does not patch the guest OS in IaaS, right?", holds: true, party: "customer", because: "operating system, IaaS" },
    { says: "Microsoft isn't responsible for our data in SaaS, correct?", holds: true, party: "customer", because: "data is always the customer's" },
    { says: "In SaaS nobody on our side has to touch the application servers' OS, true?", holds: true, party: "provider", because: "operating system, SaaS" },
    { says: "Data in the cloud is no longer our responsibility, right?", holds: false, party: "customer", because: "data is always the customer's" },
    { says: "we never touch the physical servers in PaaS, is that so?", holds: true, party: "provider", because: "physical hosts, PaaS" },
    { says: "There's no need for us to manage user accounts in SaaS, right?", holds: false, party: "customer", because: "accounts are always the customer's" },
    { says: "IaaS does not free us from patching the operating system, right?", holds: true, party: "customer", because: "operating system, IaaS" },
    { says: "Microsoft won't look after our endpoints in SaaS, will they?", holds: true, party: "customer", because: "devices are always the customer's" },
  ],
  "a reported statement": [
    { says: "Our consultant says that Microsoft patches the OS in IaaS. Is he right?", holds: false, party: "customer", because: "operating system, IaaS" },
    { says: "My boss thinks the provider is responsible for our data in SaaS. Is that so?", holds: false, party: "customer", because: "data is always the customer's" },
    { says: "A colleague told me we still patch the OS in PaaS. Is that correct?", holds: false, party: "provider", because: "operating system, PaaS" },
    { says: "the sales guy claimed Microsoft takes care of the application in SaaS, is it true?", holds: true, party: "provider", because: "applications, SaaS" },
    { says: "I read somewhere that the customer stays responsible for accounts in SaaS. Correct?", holds: true, party: "customer", because: "accounts are always the customer's" },
    { says: "HR heard that Microsoft guards the datacentre building in SaaS. True?", holds: true, party: "provider", because: "physical datacentre, SaaS" },
    { says: "The auditor believes that we run the hypervisor in IaaS. Is she right?", holds: false, party: "provider", because: "physical hosts, IaaS" },
  ],
  "a tag question": [
    { says: "the firewall is ours in IaaS, isn't it?", holds: true, party: "customer", because: "network controls, IaaS" },
    { says: "MS does the OS in SaaS, no?", holds: true, party: "provider", because: "operating system, SaaS" },
    { says: "apps are on us in PaaS, aren't they", holds: true, party: "customer", because: "applications, PaaS" },
    { says: "Microsoft secures the network cabling in PaaS, doesn't it?", holds: true, party: "provider", because: "physical network, PaaS" },
    { says: "we wouldn't have to guard the server room in SaaS, would we?", holds: true, party: "provider", because: "physical datacentre, SaaS" },
    { says: "isnt the data always ours in SaaS?", holds: true, party: "customer", because: "data is always the customer's" },
    { says: "isn't the OS always our job in PaaS?", holds: false, party: "provider", because: "operating system, PaaS" },
  ],
  "a comparison": [
    { says: "SaaS leaves us less to do than IaaS, right?", holds: true, because: "three areas go to Microsoft, one is shared" },
    { says: "our part grows when we go from IaaS to PaaS, correct?", holds: false, because: "it shrinks" },
    { says: "the more we go towards SaaS, the less is left for us. True?", holds: true, because: "from IaaS on each model leaves less" },
    { says: "IaaS, PaaS and SaaS split the duties the same way, don't they?", holds: false, because: "four areas differ" },
    { says: "there is no difference between PaaS and SaaS for the operating system, right?", holds: true, because: "operating system, PaaS and SaaS" },
    { says: "moving to SaaS from IaaS leaves us less to do, right?", holds: true, because: "it counts where one arrives, wherever it is named" },
    { says: "the split isn't the same in IaaS and PaaS, correct?", holds: true, because: "what is denied differs" },
  ],
  "a statement with both sides": [
    {
      says: "The contract says 'the customer is responsible for user accounts in SaaS'. Is that correct?",
      holds: true,
      party: "customer",
      because: "accounts are always the customer's",
    },
    { says: "patching the guest OS is ours in IaaS and not Microsoft's, right?", holds: true, party: "customer", because: "operating system, IaaS" },
    { says: "the hosts are Microsoft's in IaaS and never ours, correct?", holds: true, party: "provider", because: "physical hosts, IaaS" },
  ],
  "all or nothing": [
    { says: "In SaaS they do everything for us, correct?", holds: false, because: "the customer keeps duties in SaaS" },
    { says: "is it fair to say that in PaaS the vendor is responsible for all of it", holds: false, because: "the customer keeps duties in PaaS" },
    { says: "On-prem it is Microsoft that takes it all, right?", holds: false, because: "on-premises it carries nothing" },
    { says: "On-premises the provider takes all the layers, doesn't it?", holds: false, because: "on-premises all ten are the customer's" },
    { says: "once we are in the cloud nothing is ours any more, right?", holds: false, because: "cloud-means-microsoft-secures-it" },
    { says: "there is always something left for the customer, whatever the model. Agree?", holds: true, because: "data, devices and accounts are" },
  ],
  "a misconception": [
    { says: "Microsoft backs up our mailboxes in Exchange Online, right?", holds: false, party: "customer", because: "microsoft-365-is-backed-up" },
    { says: "Everything in the cloud is secured by Microsoft, isn't it?", holds: false, because: "cloud-means-microsoft-secures-it" },
    { says: "If we go PaaS we never have to patch anything any more, right?", holds: false, because: "paas-needs-no-patching" },
    { says: "Microsoft patches the VMs we rent in Azure automatically, right?", holds: false, party: "customer", because: "microsoft-patches-my-vms" },
    { says: "Geo-replication is as good as a backup, right?", holds: false, because: "replication-is-not-backup" },
    { says: "Azure is ISO certified, so we are compliant automatically, right?", holds: false, because: "certified-platform" },
    { says: "with SaaS there is nothing left for us to do, correct?", holds: false, because: "saas-leaves-nothing" },
    { says: "Shared means each side does half of it, right?", holds: false, because: "shared-means-half-each" },
    { says: "The SLA means we don't need a disaster recovery plan, right?", holds: false, because: "sla-needs-no-dr" },
    { says: "our data is encrypted by default so it is safe and we need do nothing, right?", holds: false, because: "encryption-is-enough" },
    { says: "We need Microsoft's permission before a pen test, don't we?", holds: false, because: "pen-test-permission" },
  ],
};
