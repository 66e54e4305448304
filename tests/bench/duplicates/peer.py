# The same rules with recordlinkage: the sheet, where to write the pairs, how many rounds. Prints the median of CPU ms.
import statistics
import sys
import time

import pandas
import recordlinkage

sheet, answer, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
people = pandas.read_csv(sheet, dtype=str)


def find():
    index = recordlinkage.Index()
    index.block("phone")
    index.block("email")
    index.block("name")
    index.block(["first", "start"])
    index.block(["last", "start"])
    near = index.index(people)
    compare = recordlinkage.Compare()
    compare.string("name", "name", method="jarowinkler", label="name")
    compare.exact("phone", "phone", label="phone")
    compare.exact("email", "email", label="email")
    compare.exact("organisation", "organisation", label="organisation")
    compare.exact("start", "start", label="start")
    like = compare.compute(near, people)
    same = like.name >= 0.999
    found = (
        ((like.phone == 1) & (like.name >= 0.85))
        | ((like.email == 1) & (like.name >= 0.92))
        | ((like.organisation == 1) & (like.name >= 0.96))
        | ((like.start == 1) & same)
    )
    return like[found].index


times = []
for _ in range(rounds):
    begin = time.process_time()
    pairs = find()
    times.append((time.process_time() - begin) * 1000)
with open(answer, "w") as out:
    for a, b in pairs:
        out.write(f"{a},{b}\n")
print(statistics.median(times))
