"""Does with pyzeebe what comes in, a JSON document a line, and answers in the same way. Ends when its input does."""

import asyncio
import json
import sys

from pyzeebe import Job, ZeebeClient, ZeebeWorker, create_insecure_channel

HOUR_MS = 3_600_000


def tell(**what):
    # Of what is nested the variables are views, not dicts.
    print(json.dumps(what, default=dict), flush=True)


def add_task(worker, task_type):
    @worker.task(task_type=task_type)
    async def work(job: Job):
        seen = {"key": str(job.key), "processId": job.bpmn_process_id, "element": job.element_id}
        tell(job={**seen, "variables": job.variables})


async def do(client, worker, what, args):
    if what == "deploy":
        await client.deploy_resource(args["path"])
    elif what == "create":
        return str((await client.run_process(args["processId"], args["variables"])).process_instance_key)
    elif what == "publish":
        await client.publish_message(args["name"], args["correlationKey"], time_to_live_in_milliseconds=HOUR_MS)
    elif what == "broadcast":
        await client.broadcast_signal(args["signal"])
    elif what == "work":
        for task_type in args["types"]:
            add_task(worker, task_type)
        return asyncio.create_task(worker.work())
    return None


async def main(address):
    channel = create_insecure_channel(grpc_address=address)
    client = ZeebeClient(channel)
    worker = ZeebeWorker(channel, request_timeout=2_000, poll_retry_delay=1)
    working = None
    while line := await asyncio.to_thread(sys.stdin.readline):
        asked = json.loads(line)
        result = await do(client, worker, asked["do"], asked)
        if asked["do"] == "work":
            working, result = result, None
        tell(done=result)
    if working:
        await worker.stop()
        await working
    await channel.close()


asyncio.run(main(sys.argv[1]))
