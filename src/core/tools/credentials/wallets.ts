// Wallets and nodes of blockchains, and the tools that build contracts for them.
// A transaction cannot be called back and a key that is shown is money; sums, hashes and conversions stay quiet.

import type { Condition, Does, OptionTable, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";
import { PAYS } from "./payments.ts";

const NETWORK: Does = ["network"];
/** A chain for tests on this machine has no money. */
const NEAR = "*localhost*|*127.0.0.1*|*[[]::1]*";
const PAYS_AT_URL: Does = [
  { does: "network", direction: "up" },
  { does: "outbound-message", sentence: "moves money", when: { value: ["-r", "*", NEAR] } },
];
const PAYS_UNLESS_TESTED: Does = [
  { does: "network", direction: "up", when: { lacks: ["-regtest"] } },
  { does: "outbound-message", sentence: "moves money", when: { lacks: ["-regtest"] } },
];
const KEYS: Does = ["credential-change"];
const SHOWS_KEY: Does = ["credential-read:shows a wallet's key"];

const RPC: OptionTable = {
  "-r --rpc-url, --fork-url, -f, --url": "url",
  "--private-key, --mnemonic, --mnemonic-passphrase, --password": "secret",
  "--keystore, --keypair, --password-file": "read",
  "--from, --to, --value, --gas-limit, --gas-price, --nonce, --chain, --block, -B, --account, --fee-payer": "text",
};

/** The chains that the tools themselves run. */
const FAR_CHAIN: Condition = { value: ["--network", "*", "hardhat|localhost"] };

export const wallets: readonly ToolSpec[] = [
  {
    names: ["dfx"],
    about: "makes and runs canisters, here unless a network is named",
    nature: "local",
    options: {
      "--network": { role: "text", does: [{ does: "network", when: { value: ["--network", "*", "local"] } }] },
      "--ic, --playground": { role: "flag", does: ["network"] },
    },
    operands: ["text..."],
    commands: {
      "identity list|whoami|get-principal|get-wallet": [],
      identity: ["credential-change"],
      "identity export": ["credential-read"],
      "upgrade|cache|toolchain": ["network:down"],
      "ledger transfer|top-up|create-canister": ["network", "outbound-message:moves money??"],
      "canister delete|uninstall-code": ["destructive?"],
      "start|stop|new|build|deploy|canister|generate|wallet|ping|info|schema|ledger|nns|replica": {
        operands: ["text..."],
      },
    },
  },
  {
    names: ["cast"],
    about: "calls Ethereum contracts and converts their data",
    nature: "local",
    options: RPC,
    commands: {
      "send|publish|mktx": PAYS_AT_URL,
      "call|balance|block|block-number|tx|receipt|code|codehash|storage|nonce|gas-price|base-fee|chain|chain-id|client|logs|rpc|estimate|run|age|find-block|implementation|admin|proof|access-list|source|creation-code|constructor-args|interface|subscribe":
        NETWORK,
      "resolve-name|lookup-address|etherscan-source|4byte|4byte-decode|4byte-event|4byte-calldata|upload-signature|etherscan":
        NETWORK,
      "wallet new|new-mnemonic|import|vanity|remove|change-password": KEYS,
      "wallet private-key|decrypt-keystore": SHOWS_KEY,
      "wallet address|list|verify|sign|sign-auth|public-key": [],
      "*": [],
    },
  },
  {
    names: ["anvil", "hardhat", "ganache", "ganache-cli", "truffle", "brownie", "ape", "starknet-devnet"],
    about: "a chain for tests on this machine, and builds of contracts",
    nature: "local",
    options: {
      ...RPC,
      "--host": "address",
      "--fork.url, --fork": "url",
      "--network": { role: "text", does: [{ does: "network", certainty: "likely", when: FAR_CHAIN }] },
      "-p --port": "text",
    },
    commands: {
      "verify|deploy|migrate|publish|console|run|ignition": {
        does: [{ does: "network", certainty: "likely", when: FAR_CHAIN }],
      },
      "accounts new|import|generate|delete|change-passphrase|password": KEYS,
      "accounts export": SHOWS_KEY,
      "plugins|pm install": NETWORK,
      "vars set|delete": KEYS,
      "*": [],
    },
    operands: ["text..."],
  },
  {
    names: ["forge"],
    about: "builds contracts, or is an agent of the same name",
    nature: "network",
    does: NETWORK,
    options: RPC,
    commands: {
      "build|b|compile|test|t|fmt|clean|cl|coverage|snapshot|s|inspect|in|flatten|doc|tree|remappings|config|init|lint|geiger|selectors|bind|cache|script|remove|rm|completions|generate|version":
        [],
      "install|i|update|u|clone": ["network:down"],
      "verify-contract|verify-check|create": NETWORK,
    },
  },
  {
    names: ["solana", "spl-token", "anchor", "solana-test-validator", "solana-gossip"],
    about: "works with the Solana network",
    nature: "network",
    does: NETWORK,
    options: {
      "-u --url": "url",
      "--ws": "url",
      "-k --keypair, --fee-payer, --owner": "text",
      "-C --config": "read",
    },
    commands: {
      "config get|set": { does: [], options: { "-u --url, --ws": "text" } },
      "address|build|init|new|keys|decode-transaction|test|localnet|idl|shell|clean|expand": [],
      "transfer|pay|stake|withdraw-stake|delegate-stake|approve|burn|close|withdraw-from-vote-account": PAYS,
      "program deploy|upgrade|close|write-buffer|set-upgrade-authority|extend": PAYS,
      "deploy|upgrade|migrate": PAYS,
      "airdrop|balance|account|block|epoch|validators|logs|confirm|cluster-version": NETWORK,
      authorize: ["network", "credential-change", "lockout?"],
    },
  },
  {
    names: ["solana-keygen", "subkey", "cardano-address", "hd-wallet-derive", "ethkey", "bip39"],
    about: "makes and shows wallet keys",
    does: KEYS,
    commands: {
      "pubkey|verify|inspect|address": [],
      "new|grind|recover|generate|newaccount|changepassword|changepassphrase|mnemonic-new|hd-new|importraw": KEYS,
      "inspect-key|inspect-node-key": SHOWS_KEY,
    },
    operands: ["text..."],
  },
  {
    names: words(`
      bitcoin-cli litecoin-cli dogecoin-cli dash-cli zcash-cli bitcoin-cash-cli elements-cli namecoin-cli
      groestlcoin-cli vertcoin-cli digibyte-cli
    `),
    about: "asks a coin's node, which talks to the network",
    nature: "network",
    style: "single-dash",
    notHelp: ["-h"],
    does: [{ does: "network", when: { lacks: ["-regtest"] } }],
    options: {
      "-version, -?, -help": { role: "flag", calms: true },
      "-rpcconnect": "host",
      "-rpcpassword, -stdinrpcpass, -rpcuser": "secret",
      "-conf, -datadir, -rpcport, -rpcwallet, -rpccookiefile, -chain": "text",
      "-regtest": { role: "flag" },
      "-testnet, -signet, -named, -netinfo, -getinfo": "flag",
    },
    commands: {
      "help|decoderawtransaction|decodescript|validateaddress|getdescriptorinfo|createmultisig|uptime|getmemoryinfo|listwallets|stop|logging":
        [],
      "sendtoaddress|sendmany|sendrawtransaction|send|sendall|bumpfee|z_sendmany|walletprocesspsbt": PAYS_UNLESS_TESTED,
      "dumpprivkey|dumpwallet|backupwallet|z_exportkey|listdescriptors": SHOWS_KEY,
      "importprivkey|encryptwallet|walletpassphrase|walletpassphrasechange|createwallet|importwallet|sethdseed|getnewaddress|importdescriptors":
        KEYS,
      "*": {},
    },
  },
  {
    names: words(`
      bitcoind litecoind dogecoind geth erigon reth besu nethermind prysm teku nimbus beacon-chain op-node
      monerod monero-wallet-cli monero-wallet-rpc zcashd tendermint cometbft lnd lightningd eclair polkadot solana-validator agave-validator gaiad cardano-node
      nearcore tezos-node octez-node avalanchego algod lotus bitcoin-qt electrs fulcrum electrumx zebrad
      ethminer xmrig cpuminer minerd cgminer bfgminer nbminer t-rex lolMiner phoenixminer p2pool
      teamredminer ccminer
    `),
    about: "nodes and miners of blockchains",
    nature: "network",
    does: ["network:both"],
    notHelp: ["-h"],
    options: {
      "-o --url, --pool": "url",
      "--http.addr, --rpc.addr": "text",
      "-version, --version": { role: "flag", calms: true },
      "--dev, -regtest, --benchmark, --bench": { role: "flag", calms: true },
    },
    commands: {
      "account new|import|update": KEYS,
      "account list": [],
      "keys add|delete|import|mnemonic|migrate": KEYS,
      "keys export": SHOWS_KEY,
      "keys list|show|parse": [],
      "license|dumpconfig|dumpgenesis|version-check|init|completion|makecache": [],
      removedb: ["destructive"],
      "tx *": PAYS,
    },
    operands: ["text..."],
  },
  {
    names: words(`
      electrum electron-cash electrum-ltc wcli bdk-cli cardano-cli
      cardano-wallet near near-cli near-cli-rs lncli lightning-cli eclair-cli litcli stellar soroban xrpl
      tezos-client octez-client starkli starknet sncast aptos sui toncli eth ethereal web3 wallet-cli
      tronbox algokit quill neo-cli iota-cli iota avalanche avalanche-cli polkadot-js-api subxt
      osmosisd celestia celestia-appd akash wasmd injectived evmosd seid chia lotus-miner safe-cli
      chainlink subgraph goldsky thirdweb clarinet blockstack secretcli secretd terrad
    `),
    about: "wallets and command lines of blockchains",
    nature: "network",
    does: NETWORK,
    notHelp: ["-h"],
    options: { ...RPC, "--show-mnemonic-seed": { role: "flag", does: SHOWS_KEY } },
    commands: {
      "version|commands|setconfig|getconfig|config|completion|init|build|compile|codegen|test|new|check|fmt|lint|--version":
        [],
      "node start|stop": ["network?"],
      "address build|info|key-hash": [],
      "address key-gen": KEYS,
      "query *": NETWORK,
      "transaction build|build-raw|sign|txid|view|calculate-min-fee|assemble|hash-script-data|witness": [],
      "transaction submit": PAYS,
      "payto|paytomany|broadcast|send|sendtoaddress|payinvoice|pay|withdraw|transfer|sendcoins|sendpayment|sendmany|keysend|xpay|fundchannel|multifundchannel":
        PAYS,
      "create|restore|password|importprivkey|changepassword|generate-key|keygen|create-account|add-credentials|unlock|lock":
        KEYS,
      "getprivatekeys|getseed|getmasterprivate|export-account|dumpprivs": SHOWS_KEY,
      "login|logout|auth": ["network", "credential-change"],
      "keys|key|wallet|account add|create|delete|generate|import|new|rename|remove": KEYS,
      "keys|key|wallet|account export|export-key|show-private-key": SHOWS_KEY,
      "keys|key list|show": [],
      "tx *": PAYS,
      "delete|remove": ["network?", "destructive?"],
      "publish|deploy": PAYS,
      stop: [],
      "daemon stop": [],
    },
  },
];
