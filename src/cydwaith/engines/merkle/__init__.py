"""A log that cannot be rewritten unseen, in the public formats that other people's tools read.

tree          leaf and node hashes, the root, the right edge      proofs       is an entry in it; does it still hold what it held?
tiles         the tree and the entries as files                   notes        texts signed by named keys
checkpoints   the log's size and root as a signed note            witness      what a second pair of eyes signs, and refuses
reading       a client: checks a whole log from its files alone   errors       what every refusal here is

Hashes are 32 bytes of SHA-256. Entries are numbered from 0.
"""
