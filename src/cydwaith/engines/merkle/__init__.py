"""A log that cannot be rewritten unseen, in the public formats that other people's tools read.

tree          hashes, the root, the right edge          proofs    is an entry in it, and is all it held still in it?
tiles         the tree and its entries as files         keys      who signs, and who is trusted
notes         signed texts                              checkpoints   the log's size and root as a signed text
witness       what a second pair of eyes signs          reading   checks a whole log from its files alone
proof_files   one entry's proof, to check offline       encoding  numbers and bytes, one way each
errors        what every refusal here is

Hashes are 32 bytes of SHA-256. Entries are numbered from 0.
"""
